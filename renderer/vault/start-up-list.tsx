// "Næste skridt" of a data file that is being taken into use: at most three links, each gone when it is done.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StartUpStep } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Pane } from '../ui/pane.tsx'

const hrefs: Readonly<Record<StartUpStep, string>> = {
  register: '/fortegnelse',
  'second-officer': '/indstillinger/adgang',
  rehearsal: '/indstillinger/adgang',
  control: '/kontrol',
  backup: '/indstillinger/sikkerhedskopi',
}

/** Shows nothing once every step is done. */
export function StartUpList({ className }: { className?: string }) {
  const { t } = useTranslation('vault')
  const { value: steps = [] } = useQuery('vault.startUp', () => api.vault.startUp())
  if (steps.length === 0) return null
  return (
    <Pane title={t('startUp.title')} className={className}>
      <ol className="kb-next-steps">
        {steps.map((step) => (
          <li key={step}>
            <Link href={hrefs[step]}>{t(`startUp.${step}`)}</Link>
          </li>
        ))}
      </ol>
    </Pane>
  )
}
