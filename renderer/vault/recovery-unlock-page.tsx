import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Pane } from '../ui/pane.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type LockedState, UnlockFacts } from './unlock-page.tsx'
import { VaultFrame } from './vault-frame.tsx'

const unlock = (recoveryKey: string) => api.vault.unlock({ recoveryKey })

/** The passphrase is forgotten, or whoever had it is gone. The key is typed in clear: it is read off paper. */
export function RecoveryUnlockPage({ state }: { state: LockedState }) {
  const { t } = useTranslation('vault')
  const form = useForm({ defaultValues: { key: '' } })
  const { run, error, isRunning } = useAction(unlock)
  const submit = form.handleSubmit(async ({ key }) => void (await run(key)))
  return (
    <VaultFrame title={t('recoveryUnlock.title')} lead={t('recoveryUnlock.lead')}>
      <Pane>
        <UnlockFacts state={state} />
        <form onSubmit={(event) => void submit(event)} noValidate>
          <ErrorAlert error={error} />
          <TextField
            label={t('recoveryUnlock.key')}
            width="full"
            autoFocus
            error={form.formState.errors.key?.message}
            {...form.register('key', { required: t('recoveryUnlock.missing') })}
          />
          <div className="kb-actions">
            <Button kind="primary" type="submit" isBusy={isRunning}>
              {t('recoveryUnlock.submit')}
            </Button>
            <LinkButton href="/" kind="plain">
              {t('recoveryUnlock.back')}
            </LinkButton>
          </div>
        </form>
      </Pane>
    </VaultFrame>
  )
}
