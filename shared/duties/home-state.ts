// What the records about home workplaces come to on a given day. Pure: the day is handed in.
import type { LocalDate } from '../time/local-date.ts'
import { addMonths, parseDay } from '../time/local-date.ts'
import type { HomeClause } from './clauses.ts'

/** The version of the rules that is in force on the day: the latest that has begun; among equals the one recorded last. */
export function rulesInForce<Rules extends { readonly validFrom: LocalDate; readonly recordedSeq: number }>(
  versions: readonly Rules[],
  today: LocalDate,
): Rules | null {
  return versions.reduce<Rules | null>((best, version) => {
    if (version.validFrom > today) return best
    const isLater =
      best === null ||
      version.validFrom > best.validFrom ||
      (version.validFrom === best.validFrom && version.recordedSeq > best.recordedSeq)
    return isLater ? version : best
  }, null)
}

/** A declaration holds until another version of the rules is in force. */
export type DeclarationState = 'valid' | 'outdated' | 'missing'

/** @param accepted ids of the versions that the employee has accepted, in any order */
export function declarationState(accepted: readonly string[], inForce: string | null): DeclarationState {
  if (accepted.length === 0) return 'missing'
  return inForce !== null && accepted.includes(inForce) ? 'valid' : 'outdated'
}

export type WorkplaceStatus =
  'planned' | 'ended' | 'open-no' | 'declaration-missing' | 'declaration-outdated' | 'in-order'

/** The one word for a workplace: the worst of what is open. */
export function workplaceStatus(
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate | null },
  { hasOpenNo, declaration }: { readonly hasOpenNo: boolean; readonly declaration: DeclarationState },
  today: LocalDate,
): WorkplaceStatus {
  if (to !== null && to < today) return 'ended'
  if (from > today) return 'planned'
  if (hasOpenNo) return 'open-no'
  if (declaration === 'missing') return 'declaration-missing'
  return declaration === 'outdated' ? 'declaration-outdated' : 'in-order'
}

export type OpenFollowUp = {
  readonly id: string
  readonly clause: HomeClause
  readonly due: LocalDate
  readonly responsible: string
}

export type DutyDeadline = {
  /** `follow-up`: from a "nej". `home-control`: the officer's own control, T7.9. */
  readonly kind: 'follow-up' | 'home-control'
  /** Id of the follow-up; `home-control` for the control. */
  readonly id: string
  readonly clause: HomeClause | 'T7.9'
  readonly due: LocalDate
  /** Negative when it is overdue; on the due date itself it is 0, and in time. */
  readonly daysLeft: number
  /** '' for the control, which is the officer's. */
  readonly responsible: string
}

export type HomeDuties = {
  readonly followUps: readonly OpenFollowUp[]
  /** Local dates of the officer's own controls. */
  readonly controls: readonly LocalDate[]
  /** First days of the workplaces that are in use. */
  readonly workplacesFrom: readonly LocalDate[]
  /** Months between the officer's own controls: the terms state none. */
  readonly controlMonths: number
}

/**
 * The deadlines of section 7, earliest first. The officer's own control counts from the latest one, otherwise from the day
 * the first workplace in use began; without workplaces there is none.
 */
export function dutyDeadlines(duties: HomeDuties, today: LocalDate): DutyDeadline[] {
  const deadlines: DutyDeadline[] = duties.followUps.map(({ id, clause, due, responsible }) => ({
    kind: 'follow-up',
    id,
    clause,
    due,
    daysLeft: parseDay(due) - parseDay(today),
    responsible,
  }))
  const due = controlDue(duties)
  if (due !== null) {
    const daysLeft = parseDay(due) - parseDay(today)
    deadlines.push({
      kind: 'home-control',
      id: 'home-control',
      clause: 'T7.9',
      due,
      daysLeft,
      responsible: '',
    })
  }
  return deadlines.sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1))
}

function controlDue({ controls, workplacesFrom, controlMonths }: HomeDuties): LocalDate | null {
  if (workplacesFrom.length === 0) return null
  const latest = [...controls].sort().at(-1)
  // There is at least one.
  const countsFrom = latest ?? [...workplacesFrom].sort()[0]!
  return addMonths(countsFrom, controlMonths)
}
