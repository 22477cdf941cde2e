// The page's one alert: the worst of what is overdue or close, with its link.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OverviewDuty, OverviewState } from '../../shared/overview/contract.ts'
import { isControlDuty } from '../../shared/overview/state-of-duties.ts'
import { Alert } from '../ui/alert.tsx'
import { dutyText } from './duty-text.ts'

export function DutyAlert({ state: { alert, nextControl, unknownFor } }: { state: OverviewState }) {
  const { t } = useTranslation('overview')
  if (alert) return <Worst duty={alert} />
  if (nextControl !== null) return null
  if (unknownFor === 'earlier-controls')
    return (
      <Alert
        kind="warning"
        title={t('alert.controlNow')}
        action={<Link href="/kontrol">{t('alert.control')}</Link>}
      />
    )
  return (
    <Alert
      kind="warning"
      title={t('alert.unknown')}
      action={<Link href="/indstillinger">{t('alert.unknownLink')}</Link>}
    />
  )
}

function Worst({ duty }: { duty: OverviewDuty }) {
  const { t } = useTranslation('overview')
  const name = dutyText(t, duty)
  const days = duty.daysLeft ?? 0
  const link = linkOf(duty)
  const title =
    days < 0
      ? t('alert.late', { duty: name, count: -days })
      : days === 0
        ? t('alert.today', { duty: name })
        : t('alert.soon', { duty: name, count: days })
  return (
    <Alert
      kind={days < 0 ? 'error' : 'warning'}
      title={title}
      action={link && <Link href={link.href}>{t(link.text)}</Link>}
    />
  )
}

/** Where the duty is seen to; the internal provisions have no page. */
function linkOf(duty: OverviewDuty) {
  if (isControlDuty(duty)) return { href: '/kontrol', text: 'alert.control' } as const
  if (duty.kind === 'provisions') return undefined
  return { href: '/hjemmearbejdspladser', text: 'alert.home' } as const
}
