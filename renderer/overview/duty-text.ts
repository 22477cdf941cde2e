// What Overblik calls a duty, and how it says that time is left or past.
import type { TFunction } from 'i18next'
import type { OverviewDuty, OverviewState } from '../../shared/overview/contract.ts'
import { formatDateLong } from '../ui/format.ts'

type T = TFunction<'overview'>

export function dutyText(t: T, { kind, program }: Pick<OverviewDuty, 'kind' | 'program'>): string {
  return t(`duty.${kind}`, { program })
}

/** "17 dage", "I dag", "Overskredet med 4 dage", "Ukendt". */
export function leftText(t: T, daysLeft: number | null): string {
  if (daysLeft === null) return t('unknown')
  if (daysLeft === 0) return t('today')
  return daysLeft < 0 ? t('daysLate', { count: -daysLeft }) : t('daysLeft', { count: daysLeft })
}

/** The sentence of state under the page's heading. */
export function stateText(t: T, { overdue, nextControl, unknownFor }: OverviewState): string {
  const first = overdue === 0 ? t('noneOverdue') : t('overdue', { count: overdue })
  if (nextControl === null)
    return `${first} ${t(unknownFor === 'earlier-controls' ? 'nextNotKnown' : 'nextUnknown')}`
  const due = formatDateLong(nextControl.due)
  return `${first} ${t(nextControl.daysLeft < 0 ? 'nextLate' : 'next', { due })}`
}
