// Which dates of a period no control covers.
import type { LocalDate } from '../time/local-date.ts'
import { formatDay, parseDay } from '../time/local-date.ts'
import type { Period } from './pack-request.ts'

/** First and last date of each gap, in order. The periods of the controls may overlap and stand in any order. */
export function uncoveredDates({ from, to }: Period, controls: readonly Period[]): Period[] {
  const gaps: { from: LocalDate; to: LocalDate }[] = []
  let next = parseDay(from)
  const last = parseDay(to)
  for (const period of controls.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begins = parseDay(period.from)
    if (begins > last) break
    if (begins > next) gaps.push({ from: formatDay(next), to: formatDay(begins - 1) })
    next = Math.max(next, parseDay(period.to) + 1)
  }
  if (next <= last) gaps.push({ from: formatDay(next), to })
  return gaps
}
