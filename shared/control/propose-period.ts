// The period that a new control is proposed to cover: from the day after the previous one to yesterday. Whatever the
// calendar quarter is, it plays no part (terms 4.13: at most three months apart; rule C9: without a gap).
import type { PreviousControl } from '../register/authority.ts'
import { type LocalDate, formatDay, parseDay } from '../time/local-date.ts'
import { type LedgerControl, dutiesClosedBy } from './deadlines.ts'

export type PeriodProposal = {
  /** Null when nothing is known to count from: the officer says it. */
  readonly from: LocalDate | null
  readonly to: LocalDate
  /** What `from` follows. */
  readonly follows: 'control' | 'previous-control' | 'access' | 'unknown'
}

export type ProposalFacts = {
  readonly controls: readonly LedgerControl[]
  /** Carried out before the app, as the authority states. */
  readonly previousControls: readonly PreviousControl[]
  readonly accessEstablished: LocalDate | null
  /** Local date in Europe/Copenhagen. */
  readonly today: LocalDate
}

/** The period that follows the last control of Datafordeleren's log that counts, up to yesterday. */
export function proposePeriod(facts: ProposalFacts): PeriodProposal {
  const to = formatDay(parseDay(facts.today) - 1)
  const own = facts.controls.filter((control) =>
    dutiesClosedBy(control).some(({ kind, program }) => kind === 'logs' && program === null),
  )
  const last = latest(own.map(({ period }) => period.to))
  if (last !== null) return { from: dayAfter(last), to, follows: 'control' }
  const earlier = facts.previousControls.filter(
    ({ kind, program }) => kind === 'logs' && program === undefined,
  )
  const previous = latest(earlier.map((control) => control.to))
  if (previous !== null) return { from: dayAfter(previous), to, follows: 'previous-control' }
  const from = facts.accessEstablished
  return { from, to, follows: from === null ? 'unknown' : 'access' }
}

function dayAfter(date: LocalDate): LocalDate {
  return formatDay(parseDay(date) + 1)
}

function latest(dates: readonly LocalDate[]): LocalDate | null {
  return dates.reduce<LocalDate | null>((last, date) => (last === null || date > last ? date : last), null)
}
