// Records that a pack was sent: when, to whom and how.
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { evidenceContract } from '../../shared/evidence/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { evidenceResolver } from './evidence-resolver.ts'

type SentForm = { sentOn: string; recipient: string; channel: string; reference: string }

export type SentDialogProps = {
  /** Closed when there is none. */
  pack: string | undefined
  onClose: (isRecorded: boolean) => void
}

/** True once it is recorded: the call itself answers nothing. */
async function recordSent(sent: Parameters<typeof api.evidence.recordSent>[0]): Promise<true> {
  await api.evidence.recordSent(sent)
  return true
}

const empty: SentForm = { sentOn: '', recipient: 'CPR-kontoret', channel: '', reference: '' }

const trimmed = ({ sentOn, recipient, channel, reference }: SentForm): SentForm => ({
  sentOn,
  recipient: recipient.trim(),
  channel: channel.trim(),
  reference: reference.trim(),
})

export function SentDialog({ pack, onClose }: SentDialogProps) {
  return pack === undefined ? null : <OpenDialog pack={pack} onClose={onClose} />
}

function OpenDialog({ pack, onClose }: SentDialogProps & { pack: string }) {
  const { t } = useTranslation('evidence')
  const { t: common } = useTranslation('common')
  const form = useForm<SentForm>({
    resolver: evidenceResolver<SentForm>(t, {
      schema: evidenceContract.recordSent.input.omit({ pack: true }),
      inputOf: trimmed,
    }),
    defaultValues: empty,
  })
  const draft = useDraft(`evidence:sent:${pack}`, form)
  const record = useAction(recordSent)
  const { errors } = form.formState

  async function save(sent: SentForm): Promise<void> {
    if (await record.run({ pack, ...trimmed(sent) })) close(true)
  }

  function close(isRecorded: boolean): void {
    void draft.remove()
    onClose(isRecorded)
  }

  return (
    <Dialog title={t('sent.title')} isOpen onClose={() => close(false)}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <p>{t('sent.lead')}</p>
        <ErrorAlert error={record.error} />
        <Controller
          control={form.control}
          name="sentOn"
          render={({ field }) => (
            <DateField
              label={t('sent.sentOn')}
              name="sentOn"
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={errors.sentOn?.message}
            />
          )}
        />
        <TextField
          label={t('sent.recipient')}
          error={errors.recipient?.message}
          {...form.register('recipient')}
        />
        <TextField
          label={t('sent.channel')}
          hint={t('sent.channelHint')}
          error={errors.channel?.message}
          {...form.register('channel')}
        />
        <TextField
          label={t('sent.reference')}
          isOptional
          error={errors.reference?.message}
          {...form.register('reference')}
        />
        <div className="kb-actions">
          <Button kind="primary" type="submit" isBusy={record.isRunning}>
            {t('sent.save')}
          </Button>
          <Button onPress={() => close(false)}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
