// What `prepareContext` makes of a ControlInput once, so that every rule is a few passes over columns. Definitions are
// those of the rule conventions: streams, u, covers, time.
import type { Authority } from '../register/authority.ts'
import type { StatisticsRow } from '../imports/log-columns.ts'
import type { AuthorisationFact, EmployeeFact, ProgramFact } from '../register/facts.ts'
import type { ControlSource } from './control-input.ts'
import type { UsageHistory } from './control-history.ts'
import type { DayCount } from './look-back.ts'
import type { Subject } from './subject.ts'

/** Which stream a row is in. A program-log row is endUser, mapped or not. */
export const stream = { unmapped: 0, online: 1, programSide: 2, endUser: 3 } as const

/** Operation class of a row. */
export const operation = { unknown: 0, lookup: 1, search: 2, fileDownload: 3 } as const

/** Bits of `rows.marks`. A row's marks are set for rows outside the period too. */
export const mark = {
  /** Nobody covers it and A2 does not apply. */
  a1: 1,
  /** A2 case (i), after the employment's end. */
  a2Employment: 2,
  /** A2 case (ii), after the authorisation's end. */
  a2Ended: 4,
  /** Outside the scope of every covering authorisation, precedence not yet applied. */
  outOfScope: 8,
  /** No identity of the row maps (and it has one). */
  a9: 16,
  /** Inside a machine pattern (L3); set by the runner after L3 has run. */
  l3: 32,
  /** Beside outOfScope: every covering authorisation's scope holds only classes. */
  classScope: 64,
} as const

export type TransactionType = {
  /** As the source wrote it. */
  readonly raw: string
  /** Case-folded, freed of version and "/REST/"; '' where the text names only the other level or a class. */
  readonly service: string
  readonly method: string
  /** The class the text itself names ('opslag' | 'søgning' | 'fildownload'), or ''. */
  readonly className: '' | 'opslag' | 'søgning' | 'fildownload'
}

/** `person`-like parties of a row: an employee, a program, or an identity that maps to neither. */
export type Party = {
  readonly kind: 'employee' | 'program' | 'identity'
  /** Employee no., program name or normalised identity ('' when a row of a program log names nobody). */
  readonly id: string
  readonly label: string
  /** Employee's unit; a program counts in its owner's unit; '' if none. */
  readonly unit: string
  /** Index into `employees` or `programs`; -1 for an identity. */
  readonly index: number
}

/**
 * All rows of all logs and program logs, in file order, then line order; then what earlier controls left, all of it before
 * the period.
 */
export type ContextRows = {
  readonly count: number
  /** Index into `rowSources`. */
  readonly source: Uint16Array
  readonly line: Uint32Array
  /** UTC ms. */
  readonly time: Float64Array
  /** Local date as day number, and local milliseconds since that midnight by the wall clock. */
  readonly day: Int32Array
  readonly msOfDay: Int32Array
  readonly isInPeriod: Uint8Array
  readonly stream: Uint8Array
  /** Index into `parties`: u on user streams, the program on the program side, the identity where nothing maps; -1 when a log row has no identity at all. */
  readonly party: Int32Array
  readonly isInteractive: Uint8Array
  /** Index into `types`. */
  readonly type: Uint32Array
  readonly operation: Uint8Array
  /** Index into `caseRefs`; 0 = empty by the empty-text rule. */
  readonly caseRef: Uint32Array
  readonly isPurposeEmpty: Uint8Array
  readonly resultCount: Int32Array
  /** 1 where the row says the person is protected (L10's values). */
  readonly isProtected: Uint8Array
  /** Index into `cvrs`; 0 = empty. */
  readonly cvr: Uint32Array
  /** CSR offsets into `persons`, see [Note: person key]. */
  readonly personStart: Uint32Array
  readonly persons: Float64Array
  readonly marks: Uint8Array
  /** Rows of party p are byParty[partyStart[p] .. partyStart[p + 1]), sorted by time, source, line. */
  readonly partyStart: Uint32Array
  readonly byParty: Uint32Array
}

export type RuleContext = {
  readonly fromDay: number
  readonly toDay: number
  /** First instant of the period and first instant after it, UTC ms. */
  readonly fromMs: number
  readonly toMs: number
  readonly nowMs: number
  /** Local day number of now. */
  readonly nowDay: number
  readonly authority: Authority
  readonly isStartUp: boolean
  /** The control's own. */
  readonly sources: readonly ControlSource[]
  /** Where rows come from: the control's own sources, then the logs of earlier controls, latest control first. */
  readonly rowSources: readonly ControlSource[]
  /** What earlier controls counted of days before any row, latest control first. */
  readonly usage: readonly UsageHistory[]
  /** Requests that earlier controls counted, by party and local day, ascending. */
  usageOf(party: number): readonly DayCount[]
  /** Place of the earlier control whose sample last had a row of the party, from 0; -1 for none. */
  lastDrawn(party: number): number
  readonly employees: readonly EmployeeFact[]
  readonly programs: readonly ProgramFact[]
  readonly authorisations: readonly AuthorisationFact[]
  readonly rows: ContextRows
  /** First the employees and then the programs, in the order of those two; then the identities that map to nobody. */
  readonly parties: readonly Party[]
  readonly types: readonly TransactionType[]
  readonly caseRefs: readonly string[]
  readonly cvrs: readonly string[]
  /** Texts of the negative person keys, all sources together. */
  readonly otherPersons: readonly string[]
  /** Employees' party indexes with at least one user-stream row in the period. */
  readonly activeUsers: readonly number[]
  /** The holder an identity key maps to at an instant (UTC ms), or null. */
  holderOf(identityKey: string, atMs: number): Party | null
  /**
   * Indexes into `parties` of everyone a statistics row's identity belongs to at some instant of its period, those on the
   * program side first; the one party of its first identity where nothing maps; empty when it has no identity.
   */
  statisticsParties(row: StatisticsRow): readonly number[]
  /** Mon-Fri, no statutory holiday, not closed by the authority. */
  isWorkingDay(day: number): boolean
  /** Statutory holiday of the Danish calendar. */
  isHoliday(day: number): boolean
  /** Local day number of an instant (UTC ms). */
  dayOf(utcMs: number): number
  /** A local midnight as UTC ms (Europe/Copenhagen). */
  startOfDayMs(day: number): number
  /** Raw identities, distinct, by which the source rows named the subject (for `subject.identities`). */
  rawIdentities(rows: ArrayLike<number>): readonly string[]
  /** A raw identity as it may be published: masked in the form of a CPR number, unless the authority registered it as a RID. */
  publishedIdentity(raw: string): string
  /** The finding's subject for a party. */
  subjectOf(party: number, rows: ArrayLike<number>): Subject
  /** `DDMMYY-XXXX` (or a masked form of another key) for a person key. */
  maskPerson(personKey: number): string
}
