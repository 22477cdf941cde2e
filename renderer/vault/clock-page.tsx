// A clock far from the last entry: asked before anything is recorded.
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatInstant } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { VaultFrame } from './vault-frame.tsx'

type Props = { clock: { direction: 'behind' | 'ahead'; clock: string; lastEntryAt: string } }

const accept = () => api.vault.acceptClock()
const lock = () => api.window.lock()

export function ClockPage({ clock }: Props) {
  const { t } = useTranslation('vault')
  const accepting = useAction(accept)
  const locking = useAction(lock)
  return (
    <VaultFrame title={t('clock.title')} lead={t(`clock.${clock.direction}`)}>
      <Pane>
        <Facts
          items={[
            { term: t('clock.now'), value: formatInstant(clock.clock) },
            { term: t('clock.last'), value: formatInstant(clock.lastEntryAt) },
          ]}
        />
        <p>{t('clock.safe')}</p>
        <p>{t('clock.note')}</p>
        <ErrorAlert error={accepting.error ?? locking.error} />
        <div className="kb-actions">
          <Button kind="primary" isBusy={accepting.isRunning} onPress={() => void accepting.run(undefined)}>
            {t('clock.accept')}
          </Button>
          <Button isBusy={locking.isRunning} onPress={() => void locking.run(undefined)}>
            {t('clock.lock')}
          </Button>
        </div>
      </Pane>
    </VaultFrame>
  )
}
