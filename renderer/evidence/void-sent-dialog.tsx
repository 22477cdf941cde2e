// A sending that was recorded in error: it stays in the list, struck out, with the reason.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { evidenceContract } from '../../shared/evidence/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField } from '../ui/text-field.tsx'
import { evidenceResolver } from './evidence-resolver.ts'

export type VoidSentDialogProps = {
  /** Id of the sending. */
  sent: string
  /** When, to whom and how, as the list says it. */
  what: string
  onClose: (isVoided: boolean) => void
}

/** True once it is recorded: the call itself answers nothing. */
async function voidSent(input: Parameters<typeof api.evidence.voidSent>[0]): Promise<true> {
  await api.evidence.voidSent(input)
  return true
}

export function VoidSentDialog({ sent, what, onClose }: VoidSentDialogProps) {
  const { t } = useTranslation('evidence')
  const { t: common } = useTranslation('common')
  const form = useForm({
    resolver: evidenceResolver<{ reason: string }>(t, {
      schema: evidenceContract.voidSent.input.pick({ reason: true }),
      inputOf: ({ reason }) => ({ reason: reason.trim() }),
    }),
    defaultValues: { reason: '' },
  })
  const draft = useDraft(`evidence:void-sent:${sent}`, form)
  const act = useAction(voidSent)

  async function save({ reason }: { reason: string }): Promise<void> {
    if (await act.run({ id: sent, reason: reason.trim() })) close(true)
  }

  function close(isVoided: boolean): void {
    void draft.remove()
    onClose(isVoided)
  }

  return (
    <Dialog title={t('void.title')} isOpen onClose={() => close(false)}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <p>{what}</p>
        <p>{t('void.lead')}</p>
        <ErrorAlert error={act.error} />
        <TextAreaField
          label={t('void.reason')}
          hint={t('void.reasonHint')}
          error={form.formState.errors.reason?.message}
          {...form.register('reason')}
        />
        <div className="kb-actions">
          <Button kind="danger" type="submit" isBusy={act.isRunning}>
            {t('void.title')}
          </Button>
          <Button onPress={() => close(false)}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
