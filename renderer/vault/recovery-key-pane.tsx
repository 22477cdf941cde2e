// The recovery key of an open data file: whether it was rehearsed, the rehearsal, and a new one.
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ShownRecoveryKey, SlotListing } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ConfirmRecoveryKey } from './confirm-recovery-key.tsx'
import { RecoveryKeySheet } from './recovery-key-sheet.tsx'

type Props = { slots: readonly SlotListing[]; onDone: (said: string) => void }

export function RecoveryKeyPane({ slots, onDone }: Props) {
  const { t } = useTranslation('vault')
  const [shown, setShown] = useState<ShownRecoveryKey>()
  const making = useAction(async () => setShown(await api.vault.newRecoveryKey()))
  return (
    <Pane title={t('access.recoveryTitle')}>
      {slots.map(({ id, addedAt, rehearsedAt }) => (
        <p key={id}>
          {t('access.recoveryOne', {
            added: formatInstant(addedAt),
            rehearsed:
              rehearsedAt === null
                ? t('access.neverRehearsed')
                : t('access.rehearsedAt', { at: formatInstant(rehearsedAt) }),
          })}
        </p>
      ))}
      {slots.length > 1 && !shown && <Alert kind="warning">{t('access.unconfirmed')}</Alert>}
      {shown ? (
        <>
          <RecoveryKeySheet shown={shown} />
          <ConfirmRecoveryKey
            shown={shown}
            onConfirmed={() => {
              setShown(undefined)
              onDone(t('access.newKeyDone'))
            }}
          />
        </>
      ) : (
        <>
          <RehearseForm onDone={onDone} />
          <ErrorAlert error={making.error} />
          <h3>{t('access.newKey')}</h3>
          <p>{t('access.newKeyText')}</p>
          <Button isBusy={making.isRunning} onPress={() => void making.run(undefined)}>
            {t('access.newKey')}
          </Button>
        </>
      )}
    </Pane>
  )
}

const rehearse = async (recoveryKey: string) => {
  await api.vault.rehearseRecoveryKey({ recoveryKey })
  return true
}

function RehearseForm({ onDone }: { onDone: (said: string) => void }) {
  const { t } = useTranslation('vault')
  const form = useForm({ defaultValues: { key: '' } })
  const { run, error, isRunning } = useAction(rehearse)
  const submit = form.handleSubmit(async ({ key }) => {
    if (!(await run(key))) return
    form.reset()
    onDone(t('access.rehearsed'))
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t('access.rehearse')}</h3>
      <p>{t('access.rehearseText')}</p>
      <ErrorAlert error={error} />
      <TextField
        label={t('recoveryUnlock.key')}
        width="full"
        error={form.formState.errors.key?.message}
        {...form.register('key', { required: t('recoveryUnlock.missing') })}
      />
      <div className="kb-actions">
        <Button type="submit" isBusy={isRunning}>
          {t('access.rehearseSubmit')}
        </Button>
      </div>
    </form>
  )
}
