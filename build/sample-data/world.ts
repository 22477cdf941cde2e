// What the bundled authority consists of before it is written to files: staff, programs, authorisations, every request,
// and the misuse that was planted with the exact rows it should be found in.
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { People, PersonKey } from './people.ts'
import type { Random } from './random.ts'

/** Where something came to stand, filled in when its file is written: base name and 1-based physical line. */
export type Written = { file: string; line: number }

export const notWritten = (): Written => ({ file: '', line: 0 })

export type Employee = {
  readonly employeeNo: string
  readonly initials: string
  readonly name: string
  readonly unit: string
  readonly manager: string
  readonly email: string
  readonly employedFrom: LocalDate
  employedTo: LocalDate | ''
  readonly isExternal: boolean
  /** With `DOMAIN\`; more may be added. */
  readonly logins: string[]
  /** OCES2 name, or ''. */
  readonly rid: string
  readonly uuid: string
  /** Which of the identities Datafordeleren's log names this employee by. */
  readonly namedBy: 'login' | 'hex' | 'rid'
  /** How much this employee looks up compared with the others. */
  pace: number
  /** First date of three weeks' holiday. */
  readonly holidayFrom: LocalDate
}

export type Program = {
  readonly name: string
  readonly file: string
  readonly vendor: string
  /** Employee no. */
  readonly owner: string
  readonly login: string
  /** Client id or certificate name; from the date on which it was taken into use. */
  readonly credentials: readonly { readonly id: string; readonly from: LocalDate }[]
  readonly types: readonly string[]
  readonly purpose: string
  readonly legalBasis: string
  readonly from: LocalDate
  readonly isBatch: boolean
  readonly isSelfService: boolean
  readonly mayDownload: boolean
  readonly downloadsPerMonth: number | null
}

/** An authorisation. Dates as local dates; '' = not filled in. */
export type Grant = {
  readonly employee: Employee | null
  readonly program: Program | null
  /** As the list names the holder. */
  readonly holder: string
  readonly system: string
  start: LocalDate | ''
  end: LocalDate | ''
  services: readonly string[]
  approvedBy: string
  justification: string
  purpose: string
  legalBasis: string
  /** Nothing ordinary is done with it. */
  isIdle: boolean
  readonly written: Written
}

/** One call to CPR: a row of Datafordeleren's log, and through a program also one of the program's own log. */
export type Request = {
  readonly program: Program | null
  readonly employee: Employee | null
  /** UTC ms in the program's log, and in Datafordeleren's (equal for an online request). */
  readonly atMs: number
  readonly logAtMs: number
  readonly endUser: string
  readonly userId: string
  readonly signature: string
  /** As Datafordeleren's log and as the program's log write it. */
  readonly type: string
  readonly ownType: string
  readonly persons: readonly PersonKey[]
  /** Search criteria; '' for a look-up. */
  readonly query: string
  caseRef: string
  purpose: string
  readonly resultCount: number
  readonly cvr: string
  readonly isProtected: boolean
  readonly transactionId: string
  readonly log: Written
  /** Null where the program keeps no log of it, and for an online request. */
  readonly own: Written | null
  /** Where the row stands a second time, if it does. */
  repeated: { readonly file: 'same' | 'late'; readonly written: Written } | null
}

export type StatisticsLine = {
  /** Employee no., program name or raw identity. */
  readonly holder: string
  readonly identity: string
  readonly type: string
  readonly from: LocalDate
  readonly to: LocalDate
  count: number
  readonly written: Written
}

export type PlantedSubject = {
  readonly kind: 'employee' | 'program' | 'identity' | 'person' | 'unit' | 'source' | 'control'
  /** For a person the key: its published form needs the first row's place. */
  readonly id: string
}

export type Plant = {
  readonly rule: string
  readonly case: string | null
  readonly severity: 'kritisk' | 'høj' | 'middel' | 'lav' | 'info'
  readonly subject: PlantedSubject
  readonly rows: readonly Written[]
}

export type World = {
  readonly random: Random
  readonly people: People
  readonly employees: Employee[]
  readonly programs: Program[]
  readonly grants: Grant[]
  requests: Request[]
  statistics: StatisticsLine[]
  /** Employees whose rows the statistics leave out. */
  readonly leftOutOfStatistics: Set<string>
  readonly plants: Plant[]
  /** Employees who already play a part in a plant. */
  readonly cast: Set<string>
  /** Local date and time of the previous log control's signature. */
  previousLogControl: string
}
