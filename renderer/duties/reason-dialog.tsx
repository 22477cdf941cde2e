// Voiding something: it stays in the history, with who, when and why.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField } from '../ui/text-field.tsx'
import { useDone } from './use-done.ts'

export type ReasonDialogProps = {
  /** Subject of what is voided, for the draft of the reason. */
  id: string
  title: string
  isOpen: boolean
  onClose: () => void
  act: (reason: string) => Promise<void>
  onDone: () => void
}

export function ReasonDialog({ id, title, isOpen, onClose, act, onDone }: ReasonDialogProps) {
  const { t } = useTranslation('duties')
  const { t: common } = useTranslation('common')
  const { run, error, isRunning } = useDone(act)
  const form = useForm({ defaultValues: { reason: '' } })
  const { register, handleSubmit, formState, reset } = form
  const draft = useDraft(`duties:void:${id}`, form)

  function close(): void {
    reset()
    void draft.remove()
    onClose()
  }

  return (
    <Dialog title={title} isOpen={isOpen} onClose={close}>
      <form
        noValidate
        onSubmit={(event) =>
          void handleSubmit(async ({ reason }) => {
            if (await run(reason)) {
              close()
              onDone()
            }
          })(event)
        }
      >
        <ErrorAlert error={error} />
        <TextAreaField
          label={t('reason')}
          error={formState.errors.reason?.message}
          {...register('reason', {
            validate: (text) => text.trim() !== '' || t('error.reason'),
          })}
        />
        <div className="kb-actions">
          <Button kind="danger" type="submit" isBusy={isRunning}>
            {title}
          </Button>
          <Button onPress={close}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
