// Step 2 of the onboarding: the recovery key. When the app was closed before the groups were typed, the key is gone and
// there is a new one.
import { useTranslation } from 'react-i18next'
import type { ShownRecoveryKey } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Pane } from '../ui/pane.tsx'
import { ConfirmRecoveryKey } from './confirm-recovery-key.tsx'
import { RecoveryKeySheet } from './recovery-key-sheet.tsx'
import { VaultFrame } from './vault-frame.tsx'

type Props = {
  shown: ShownRecoveryKey | undefined
  onShown: (key: ShownRecoveryKey | undefined) => void
}

export function RecoveryKeyStep({ shown, onShown }: Props) {
  const { t } = useTranslation('vault')
  const { run, error, isRunning } = useAction(async () => onShown(await api.vault.newRecoveryKey()))
  return (
    <VaultFrame step={2} title={t('recovery.title')} lead={t('recovery.lead')}>
      {shown ? (
        <>
          <Pane>
            <RecoveryKeySheet shown={shown} />
          </Pane>
          <Pane>
            <ConfirmRecoveryKey shown={shown} onConfirmed={() => onShown(undefined)} />
          </Pane>
        </>
      ) : (
        <Pane>
          <Alert kind="warning" title={t('recovery.againTitle')}>
            {t('recovery.againText')}
          </Alert>
          <ErrorAlert error={error} />
          <div className="kb-actions">
            <Button kind="primary" isBusy={isRunning} onPress={() => void run(undefined)}>
              {t('recovery.makeNew')}
            </Button>
          </div>
        </Pane>
      )}
    </VaultFrame>
  )
}
