// The few things about a control that decide what the pack can say about each clause by it.
import { formatDay, parseDay } from '../time/local-date.ts'
import type { ControlPart } from './control-parts.ts'
import type { PackRequest } from './pack-request.ts'

/** Controls by duty, without those of single programs. */
export type DutyCounts = { readonly authorisations: number; readonly logs: number }

export type ClauseFacts = {
  /** The control was assessed and approved by a person. */
  readonly isApproved: boolean
  /** The control is complete: it closes the interval of these duties. */
  readonly closes: { readonly authorisations: boolean; readonly logs: boolean }
  /** Controls of a duty that are approved in Kontrolbog, this one among them. */
  readonly approvedHere: DutyCounts
  /** Whether every one of these rules was run. */
  hasRun(...ids: string[]): boolean
  readonly hasLog: boolean
  readonly hasStatistics: boolean
  /** The programs are known: a list was read, or the control was carried out on the register that is kept. */
  readonly hasProgramList: boolean
  readonly programs: number
  /** Programs in use at the period's end whose own log was read. */
  readonly programsWithLog: number
  /** Controls that the authority states, carried out elsewhere, without those of single programs. */
  readonly stated: DutyCounts
}

export function clauseFacts(part: ControlPart): ClauseFacts {
  const run = new Set(
    part.control.rules.filter(({ notRun }) => notRun === null).map(({ id }) => id.toUpperCase()),
  )
  const kinds = new Set(part.sources.map(({ summary }) => summary.kind))
  const logged = new Set(part.sources.map(({ program }) => program))
  const closed = closedBy(part)
  return {
    isApproved: !part.profile.isDraft,
    closes: { authorisations: closed('authorisations'), logs: closed('logs') },
    approvedHere: countOf(part.carriedOut),
    stated: countOf(part.authority.previousControls ?? []),
    hasRun: (...ids) => ids.every((id) => run.has(id.toUpperCase())),
    hasLog: kinds.has('log'),
    hasStatistics: kinds.has('statistics'),
    hasProgramList: kinds.has('programs') || !part.profile.isDraft,
    programs: part.programs.length,
    programsWithLog: part.programs.filter(({ name }) => logged.has(name)).length,
  }
}

export function countOf(controls: PackRequest['carriedOut']): DutyCounts {
  const count = (duty: 'authorisations' | 'logs') =>
    controls.filter(({ kind, program }) => kind === duty && program === undefined).length
  return { authorisations: count('authorisations'), logs: count('logs') }
}

/** Whether the pack's own control closes the interval of a duty. */
function closedBy({
  profile,
  period,
  carriedOut,
}: ControlPart): (kind: 'authorisations' | 'logs') => boolean {
  if (profile.isDraft || profile.approval.incomplete !== null) return () => false
  const { approvedAt } = profile.approval
  return (kind) =>
    carriedOut.some(
      (each) => each.kind === kind && each.approvedAt === approvedAt && each.from === period.from,
    )
}

/** First local date of the pack's period on which no security officer was in force, or null. */
export function firstDateWithoutOfficer({
  authority,
  period,
}: Pick<PackRequest, 'authority' | 'period'>): string | null {
  const officers = authority.officers.filter(({ role }) => role === 'sikkerhedsansvarlig')
  for (let day = parseDay(period.from); day <= parseDay(period.to); day++) {
    const date = formatDay(day)
    if (!officers.some(({ from, to }) => from <= date && (to === undefined || date <= to))) return date
  }
  return null
}
