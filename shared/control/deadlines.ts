// The deadlines of the running controls (T4.6, T4.13, T4.15): each duty rolls by itself, from the date its last control was
// approved to the same date three calendar months later, never by calendar quarters. The month's last day stands in for a
// date that the third month does not have: 30 November gives 28 or 29 February.
import { localDateAt } from '../evidence/danish-format.ts'
import { intervalTable } from '../evidence/interval-table.ts'
import type { ApprovalData } from '../ledger/control-events.ts'
import type { PreviousControl } from '../register/authority.ts'
import { type LocalDate, addMonths, formatDay, parseDay } from '../time/local-date.ts'
import { openZone } from '../time/zone.ts'

/** Months between two running controls at most (T4.6, T4.13). */
export const controlIntervalMonths = 3

/** A duty with a deadline of its own; `program` is null for the authorisations and for Datafordeleren's log. */
export type Duty = NonNullable<ApprovalData['covers']>[number]

/** A control as the ledger knows it. */
export type LedgerControl = {
  readonly kind: ApprovalData['kind']
  /** A run without a person. */
  readonly isTechnical: boolean
  /** Instant of the approval, ISO 8601; null when there is none, as of a draft or an abandoned control. */
  readonly approvedAt: string | null
  /** Why the clock runs on; null when it is complete. */
  readonly incomplete: string | null
  /** Absent in approvals before the app: authorisations and logs, no program. */
  readonly covers: readonly Duty[] | undefined
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
}

/** A system-to-system program and when it is in use; null = not stated, or until further. */
export type DutyProgram = {
  readonly name: string
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** From a date up to the last date the next control is in time. */
export type DeadlineArc = {
  /** What it is counted from: a control, or that access (for a program: its use) began. */
  readonly begins: 'access' | 'control'
  readonly from: LocalDate
  readonly due: LocalDate
  /** The control's period; null where none began the arc. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null
}

/** The dates after a deadline until the control was approved, that date included; until today where none was. */
export type DeadlineGap = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly daysLate: number
  readonly isOpen: boolean
}

export type DutyDeadline = {
  readonly duty: Duty
  readonly arcs: readonly DeadlineArc[]
  readonly gaps: readonly DeadlineGap[]
  /** Dates between two controls' periods that no control of the duty covered (C9). */
  readonly uncovered: readonly { readonly from: LocalDate; readonly to: LocalDate }[]
  /** `daysLeft` is negative when it is overdue; null when nothing is known to count from. */
  readonly next: { readonly due: LocalDate; readonly daysLeft: number } | null
}

export type DeadlineFacts = {
  readonly controls: readonly LedgerControl[]
  /** Carried out before the app, as the authority states. */
  readonly previousControls: readonly PreviousControl[]
  /** Null when unknown: the first deadline is then unknown, neither kept nor broken. */
  readonly accessEstablished: LocalDate | null
  readonly programs: readonly DutyProgram[]
  /** UTC ms; dates are local dates in Europe/Copenhagen. */
  readonly nowMs: number
}

/**
 * The duties a control closes; none unless it is a running control that an officer approved as complete. A suspicion
 * control never replaces the running control (T4.17), and a control without log or statistics does not count (T4.11).
 */
export function dutiesClosedBy(control: LedgerControl): readonly Duty[] {
  const { kind, isTechnical, approvedAt, incomplete, covers } = control
  if (kind !== 'running' || isTechnical || approvedAt === null || incomplete !== null) return []
  return (
    covers ?? [
      { kind: 'authorisations', program: null },
      { kind: 'logs', program: null },
    ]
  )
}

/** Every duty's deadlines: the authorisations, Datafordeleren's log and statistics, then each program in use by name. */
export function dutyDeadlines(facts: DeadlineFacts): DutyDeadline[] {
  const zone = openZone('Europe/Copenhagen')
  const today = localDateAt(facts.nowMs, zone)
  const closed = [...facts.previousControls, ...facts.controls.flatMap(asPrevious)]
  const programs = facts.programs
    .filter(({ from, to }) => (from === null || from <= today) && (to === null || today <= to))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const duties: { duty: Duty; countedFrom: LocalDate | null }[] = [
    { duty: { kind: 'authorisations', program: null }, countedFrom: facts.accessEstablished },
    { duty: { kind: 'logs', program: null }, countedFrom: facts.accessEstablished },
    ...programs.map(({ name, from }) => ({
      duty: { kind: 'logs' as const, program: name },
      countedFrom: programCountedFrom(facts.accessEstablished, from),
    })),
  ]
  return duties.map(({ duty, countedFrom }) => {
    const own = closed.filter(({ kind, program }) => kind === duty.kind && (program ?? null) === duty.program)
    const table = intervalTable(own, countedFrom, facts.nowMs, zone)
    return {
      duty,
      arcs: [
        ...(countedFrom === null ? [] : [arc('access', countedFrom, null)]),
        ...table.rows.map((row) => arc('control', row.completed, { from: row.from, to: row.to })),
      ],
      gaps: [
        ...table.rows.flatMap(({ due, completed }) => gap(due, completed, false)),
        ...gap(table.next?.due ?? null, today, true),
      ],
      uncovered: table.rows.flatMap(({ uncovered }) => uncovered ?? []),
      next: table.next === null ? null : { due: table.next.due, daysLeft: 0 - table.next.daysLate },
    }
  })
}

/** The first control of a program counts from when it came into use, if that is after access was established. */
function programCountedFrom(established: LocalDate | null, from: LocalDate | null): LocalDate | null {
  if (established === null) return from
  return from !== null && from > established ? from : established
}

function asPrevious(control: LedgerControl): PreviousControl[] {
  const { approvedAt, period } = control
  if (approvedAt === null) return []
  return dutiesClosedBy(control).map(({ kind, program }) => ({
    kind,
    ...(program === null ? {} : { program }),
    approvedAt,
    ...period,
  }))
}

function arc(begins: DeadlineArc['begins'], from: LocalDate, period: DeadlineArc['period']): DeadlineArc {
  return { begins, from, due: addMonths(from, controlIntervalMonths), period }
}

function gap(due: LocalDate | null, until: LocalDate, isOpen: boolean): DeadlineGap[] {
  if (due === null || until <= due) return []
  const late = parseDay(due) + 1
  return [{ from: formatDay(late), to: until, daysLate: parseDay(until) - parseDay(due), isOpen }]
}
