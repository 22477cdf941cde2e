// From the deadlines of every duty to the one sentence and the one alert of Overblik.
import type { OverviewDuty, OverviewState } from './contract.ts'

/** Days before a deadline from which it is something to act on (warnings at 21, 14 and 7 days). */
export const warnDays = 21
/** Days before a deadline from which it is the page's alert, when nothing is overdue. */
const alertDays = 7

/** The duties that a running control closes. */
export function isControlDuty({ kind }: Pick<OverviewDuty, 'kind'>): boolean {
  return kind === 'authorisations' || kind === 'logs' || kind === 'program'
}

/** Whether it is overdue or so close that the officer should act. */
export function needsAction({ daysLeft }: OverviewDuty): boolean {
  return daysLeft !== null && daysLeft <= warnDays
}

/** `nextControl` is the earliest deadline of a running control, overdue or not. */
export function stateOfDuties(
  duties: readonly OverviewDuty[],
): Pick<OverviewState, 'overdue' | 'unknown' | 'nextControl' | 'alert'> {
  const [nextControl] = byDeadline(duties.filter(isControlDuty))
  const [worst] = byDeadline(duties)
  return {
    overdue: duties.reduce((sum, { overdue }) => sum + overdue, 0),
    unknown: duties.filter(({ due }) => due === null).length,
    nextControl: nextControl ? named(nextControl) : null,
    alert: worst && worst.daysLeft <= alertDays ? worst : null,
  }
}

function named({ kind, program, due, daysLeft }: NonNullable<OverviewState['nextControl']>) {
  return { kind, program, due, daysLeft }
}

/** Those with a known deadline, the earliest first; among equals in the order given. */
export function byDeadline(duties: readonly OverviewDuty[]) {
  return duties
    .flatMap((duty) => {
      const { due, daysLeft } = duty
      return due === null || daysLeft === null ? [] : [{ ...duty, due, daysLeft }]
    })
    .sort((a, b) => a.daysLeft - b.daysLeft)
}
