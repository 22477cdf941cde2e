// How often the officer controls: the terms state no interval, so the authority's own is recorded with its reason.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField, TextField } from '../ui/text-field.tsx'
import { useDone } from './use-done.ts'

export type IntervalDialogProps = { months: number; onClose: () => void; onDone: () => void }

export function IntervalDialog({ months, onClose, onDone }: IntervalDialogProps) {
  const { t } = useTranslation('duties')
  const { t: common } = useTranslation('common')
  const form = useForm({
    defaultValues: { months: String(months), reason: '' },
  })
  const { register, handleSubmit, formState } = form
  const draft = useDraft('duties:interval', form)
  const { run, error, isRunning } = useDone(api.duties.setControlInterval)
  function close(): void {
    void draft.remove()
    onClose()
  }
  return (
    <Dialog title={t('deadlines.changeInterval')} isOpen onClose={close}>
      <form
        noValidate
        onSubmit={(event) =>
          void handleSubmit(async (values) => {
            if (!(await run({ months: Number(values.months), reason: values.reason }))) return
            close()
            onDone()
          })(event)
        }
      >
        <ErrorAlert error={error} />
        <TextField
          label={t('deadlines.months')}
          width="short"
          inputMode="numeric"
          error={formState.errors.months?.message}
          {...register('months', {
            validate: (text) => {
              const count = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
              return (count >= 1 && count <= 36) || t('error.months')
            },
          })}
        />
        <TextAreaField
          label={t('reason')}
          error={formState.errors.reason?.message}
          {...register('reason', {
            validate: (text) => text.trim() !== '' || t('error.reason'),
          })}
        />
        <div className="kb-actions">
          <Button kind="primary" type="submit" isBusy={isRunning}>
            {t('deadlines.changeInterval')}
          </Button>
          <Button onPress={close}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
