// Removing a slot puts the data file under a new data key: short, and it cannot be undone.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SlotListing } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DateControl } from './person-fields.tsx'

type Order = { slot: string; reason: string; endedOn: string | null }
const remove = async (order: Order) => {
  await api.vault.removeSlot(order)
  return true
}

type Props = { slot: SlotListing; onClose: () => void; onDone: (said: string) => void }

export function RemoveAccessDialog({ slot, onClose, onDone }: Props) {
  const { t } = useTranslation('vault')
  const form = useForm({ defaultValues: { reason: '', endedOn: '' } })
  const draft = useDraft(`vault:remove:${slot.id}`, form)
  const { run, error, isRunning } = useAction(remove)
  const name = slot.officer?.name ?? slot.label
  const submit = form.handleSubmit(async ({ reason, endedOn }) => {
    if (await run({ slot: slot.id, reason, endedOn: endedOn || null })) {
      await draft.remove()
      onDone(t('access.removed', { name }))
    }
  })
  function cancel(): void {
    void draft.remove()
    onClose()
  }
  return (
    <Dialog
      title={t('access.removeTitle', { name })}
      isOpen
      onClose={cancel}
      actions={
        <>
          <Button kind="danger" isBusy={isRunning} onPress={() => void submit()}>
            {t('access.remove')}
          </Button>
          <Button kind="plain" onPress={cancel}>
            {t('cancel', { ns: 'common' })}
          </Button>
        </>
      }
    >
      <p>{t('access.removeText')}</p>
      <p>{t('access.removeRecovery')}</p>
      <ErrorAlert error={error} />
      <TextField
        label={t('access.reason')}
        error={form.formState.errors.reason?.message}
        {...form.register('reason', { required: t('access.reasonMissing'), maxLength: 200 })}
      />
      <DateControl
        control={form.control}
        name="endedOn"
        label={t('access.ended')}
        hint={t('access.endedHint')}
      />
    </Dialog>
  )
}
