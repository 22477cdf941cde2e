// The few things about a pack that decide what it can say about each clause.
import { formatDay, parseDay } from '../time/local-date.ts'
import type { PackRequest } from './pack-request.ts'

export type ClauseFacts = {
  /** The control was assessed and approved by a person. */
  readonly isApproved: boolean
  /** The control is complete: it closes the interval of these duties. */
  readonly closes: { readonly authorisations: boolean; readonly logs: boolean }
  /** Controls of a duty that are approved in Kontrolbog, this one among them. */
  readonly approvedHere: { readonly authorisations: number; readonly logs: number }
  /** Whether every one of these rules was run. */
  hasRun(...ids: string[]): boolean
  readonly hasLog: boolean
  readonly hasStatistics: boolean
  /** The programs are known: a list was read, or the control was carried out on the register that is kept. */
  readonly hasProgramList: boolean
  readonly programs: number
  /** Programs in use at the period's end whose own log was read. */
  readonly programsWithLog: number
  /** Controls approved earlier, by duty and without those of single programs. */
  readonly earlierLogControls: number
  readonly earlierAuthorisationControls: number
  /** First local date of the period on which no security officer was in force, or null. */
  readonly withoutOfficer: string | null
}

export function clauseFacts(request: PackRequest): ClauseFacts {
  const run = new Set(
    request.control.rules.filter(({ notRun }) => notRun === null).map(({ id }) => id.toUpperCase()),
  )
  const kinds = new Set(request.sources.map(({ summary }) => summary.kind))
  const logged = new Set(request.sources.map(({ program }) => program))
  const earlier = (request.authority.previousControls ?? []).filter(({ program }) => program === undefined)
  const here = request.carriedOut.filter(({ program }) => program === undefined)
  const countHere = (kind: 'authorisations' | 'logs') => here.filter((each) => each.kind === kind).length
  const closed = closedBy(request)
  return {
    isApproved: !request.profile.isDraft,
    closes: { authorisations: closed('authorisations'), logs: closed('logs') },
    approvedHere: { authorisations: countHere('authorisations'), logs: countHere('logs') },
    hasRun: (...ids) => ids.every((id) => run.has(id.toUpperCase())),
    hasLog: kinds.has('log'),
    hasStatistics: kinds.has('statistics'),
    hasProgramList: kinds.has('programs') || !request.profile.isDraft,
    programs: request.programs.length,
    programsWithLog: request.programs.filter(({ name }) => logged.has(name)).length,
    earlierLogControls: earlier.filter(({ kind }) => kind === 'logs').length,
    earlierAuthorisationControls: earlier.filter(({ kind }) => kind === 'authorisations').length,
    withoutOfficer: firstDateWithoutOfficer(request),
  }
}

/** Whether the pack's own control closes the interval of a duty. */
function closedBy({
  profile,
  period,
  carriedOut,
}: PackRequest): (kind: 'authorisations' | 'logs') => boolean {
  if (profile.isDraft || profile.approval.incomplete !== null) return () => false
  const { approvedAt } = profile.approval
  return (kind) =>
    carriedOut.some(
      (each) => each.kind === kind && each.approvedAt === approvedAt && each.from === period.from,
    )
}

function firstDateWithoutOfficer({ authority, period }: PackRequest): string | null {
  const officers = authority.officers.filter(({ role }) => role === 'sikkerhedsansvarlig')
  for (let day = parseDay(period.from); day <= parseDay(period.to); day++) {
    const date = formatDay(day)
    if (!officers.some(({ from, to }) => from <= date && (to === undefined || date <= to))) return date
  }
  return null
}
