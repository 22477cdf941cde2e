// The few things about a pack that decide what it can say about each clause.
import { formatDay, parseDay } from '../time/local-date.ts'
import type { PackRequest } from './pack-request.ts'

export type ClauseFacts = {
  /** Whether every one of these rules was run. */
  hasRun(...ids: string[]): boolean
  readonly hasLog: boolean
  readonly hasStatistics: boolean
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
  return {
    hasRun: (...ids) => ids.every((id) => run.has(id.toUpperCase())),
    hasLog: kinds.has('log'),
    hasStatistics: kinds.has('statistics'),
    hasProgramList: kinds.has('programs'),
    programs: request.programs.length,
    programsWithLog: request.programs.filter(({ name }) => logged.has(name)).length,
    earlierLogControls: earlier.filter(({ kind }) => kind === 'logs').length,
    earlierAuthorisationControls: earlier.filter(({ kind }) => kind === 'authorisations').length,
    withoutOfficer: firstDateWithoutOfficer(request),
  }
}

function firstDateWithoutOfficer({ authority, period }: PackRequest): string | null {
  const officers = authority.officers.filter(({ role }) => role === 'sikkerhedsansvarlig')
  for (let day = parseDay(period.from); day <= parseDay(period.to); day++) {
    const date = formatDay(day)
    if (!officers.some(({ from, to }) => from <= date && (to === undefined || date <= to))) return date
  }
  return null
}
