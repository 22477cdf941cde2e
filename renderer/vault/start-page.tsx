// No data file is known yet, or the officer wants another one than the last.
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { VaultState } from '../../shared/vault/contract.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Pane } from '../ui/pane.tsx'
import { SampleStart } from './sample-start.tsx'
import { useOpenAnother } from './use-open-another.ts'
import { VaultFrame } from './vault-frame.tsx'

export function StartPage({ state }: { state: VaultState }) {
  const { t } = useTranslation('vault')
  const [, navigate] = useLocation()
  const { open, error, isRunning } = useOpenAnother(() => navigate('/'))
  const isFirst = state.phase === 'none'
  return (
    <VaultFrame title={t(isFirst ? 'start.title' : 'start.titleKnown')} lead={t('start.lead')}>
      <ErrorAlert error={error} />
      <div className="kb-grid">
        <Pane title={t('start.createTitle')} className="kb-c4">
          <p>{t('start.createText')}</p>
          <LinkButton href="/datafil/opret" kind="primary">
            {t('start.create')}
          </LinkButton>
        </Pane>
        <Pane title={t('sample.title')} className="kb-c4">
          <SampleStart />
        </Pane>
        <Pane title={t('start.openTitle')} className="kb-c4">
          <p>{t('start.openText')}</p>
          <Button onPress={open} isBusy={isRunning}>
            {t('start.open')}
          </Button>
          <p>
            <LinkButton href="/datafil/gendan" kind="plain">
              {t('start.restore')}
            </LinkButton>
          </p>
        </Pane>
      </div>
      {!isFirst && (
        <p>
          <LinkButton href="/" kind="plain">
            {t('start.backToUnlock')}
          </LinkButton>
        </p>
      )}
    </VaultFrame>
  )
}
