// Step 4 of the onboarding: the register. All three ways end on Overblik.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ImportRegister } from '../imports/import-register.tsx'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Pane } from '../ui/pane.tsx'
import { SampleStart } from './sample-start.tsx'
import { VaultFrame } from './vault-frame.tsx'

export function RegisterStep() {
  const { t } = useTranslation('vault')
  const [, navigate] = useLocation()
  const [hasImported, setImported] = useState(false)
  const { run, error, isRunning } = useAction(async () => {
    await api.vault.finishOnboarding()
    navigate('/overblik')
  })
  const finish = () => void run(undefined)
  return (
    <VaultFrame step={4} title={t('register.title')} lead={t('register.lead')}>
      <ErrorAlert error={error} />
      <Pane title={t('register.importTitle')}>
        <ImportRegister onDone={() => setImported(true)} />
        {hasImported && (
          <div className="kb-actions">
            <Button kind="primary" isBusy={isRunning} onPress={finish}>
              {t('register.done')}
            </Button>
          </div>
        )}
      </Pane>
      {!hasImported && (
        <div className="kb-grid">
          <Pane title={t('register.emptyTitle')} className="kb-c6">
            <p>{t('register.emptyText')}</p>
            <Button isBusy={isRunning} onPress={finish}>
              {t('register.empty')}
            </Button>
          </Pane>
          <Pane title={t('sample.title')} className="kb-c6">
            <SampleStart />
          </Pane>
        </div>
      )}
    </VaultFrame>
  )
}
