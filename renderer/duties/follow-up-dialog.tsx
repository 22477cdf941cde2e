// Closing a deadline with what was done, or moving it with the reason.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ShownFollowUp } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField, TextField } from '../ui/text-field.tsx'
import { clauseKey } from './clause-texts.ts'
import { FormDate } from './form-date.tsx'
import { useDone } from './use-done.ts'

export type FollowUpDialogProps = {
  row: ShownFollowUp
  act: 'close' | 'move'
  today: string
  onClose: () => void
  onDone: () => void
}

export function FollowUpDialog({ row, act, today, onClose, onDone }: FollowUpDialogProps) {
  const { t } = useTranslation('duties')
  const { t: common } = useTranslation('common')
  const isClosing = act === 'close'
  const form = useForm({
    defaultValues: { on: isClosing ? today : row.due, responsible: row.responsible, text: '' },
  })
  const { register, control, handleSubmit, formState } = form
  const draft = useDraft(`duties:follow-up:${act}:${row.id}`, form)
  const close = useDone(api.duties.closeFollowUp)
  const move = useDone(api.duties.moveFollowUp)
  const textLabel = isClosing ? t('deadlines.done') : t('reason')
  const needed = (label: string) => ({
    validate: (text: string) => text.trim() !== '' || t('error.required', { field: label.toLowerCase() }),
  })

  function cancel(): void {
    void draft.remove()
    onClose()
  }

  async function save({ on, responsible, text }: { on: string; responsible: string; text: string }) {
    const { id } = row
    const isDone = isClosing
      ? await close.run({ id, on, done: text })
      : await move.run({ id, due: on, responsible, reason: text })
    if (!isDone) return
    cancel()
    onDone()
  }

  return (
    <Dialog
      title={t(isClosing ? 'deadlines.closeFor' : 'deadlines.moveFor', {
        what: t(`clause.${clauseKey(row.clause)}`),
      })}
      isOpen
      onClose={cancel}
    >
      <form noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <ErrorAlert error={close.error ?? move.error} />
        <FormDate control={control} name="on" label={isClosing ? t('deadlines.doneOn') : t('column.due')} />
        {!isClosing && (
          <TextField
            label={t('answer.responsible')}
            error={formState.errors.responsible?.message}
            {...register('responsible', needed(t('answer.responsible')))}
          />
        )}
        <TextAreaField
          label={textLabel}
          error={formState.errors.text?.message}
          {...register('text', needed(textLabel))}
        />
        <div className="kb-actions">
          <Button kind="primary" type="submit" isBusy={close.isRunning || move.isRunning}>
            {isClosing ? t('deadlines.close') : t('deadlines.move')}
          </Button>
          <Button onPress={cancel}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
