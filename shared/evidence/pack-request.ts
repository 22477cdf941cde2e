// All that an evidence pack is made of. Same request, same pack.
import type { Outcome } from '../ledger/control-events.ts'
import type { EmployeeNotice } from '../control/control-figures.ts'
import type { ControlResult } from '../control/control-result.ts'
import type { ImportSummary } from '../imports/import-summary.ts'
import type { Authority, PreviousControl } from '../register/authority.ts'
import type { ProgramFact } from '../register/facts.ts'
import type { LocalDate } from '../time/local-date.ts'

export type PackSource = {
  /** Its rejects are there while the file's rows are kept. */
  readonly summary: Omit<ImportSummary, 'flagged'>
  /** Rows in the hour that the clocks are changed. */
  readonly flagged: number
  /** Declared export range, first and last local date. */
  readonly declared: { readonly from: LocalDate; readonly to: LocalDate }
  /** The program whose log this is, as registered; null for other kinds. */
  readonly program: string | null
}

export type RegisterCounts = {
  readonly employees: number
  readonly programs: number
  readonly authorisations: number
}

/** What the officer assessed and approved, as the ledger says it; never computed again. */
export type PackApproval = {
  /** ISO instant and the same as UTC ms, and the number of the approval's entry. */
  readonly approvedAt: string
  readonly approvedAtMs: number
  readonly seq: number
  /** Who approved, as registered then. */
  readonly officer: { readonly name: string; readonly role: string }
  /** The duties it closes, in Danish, as they are printed. */
  readonly covers: readonly string[]
  /** Why the clock runs on; null when the control is complete. */
  readonly incomplete: string | null
  /** The latest outcome of each finding that was assessed, by the finding's id. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** The latest outcome of each row of the sample, by `file:line`. */
  readonly rowOutcomes: ReadonlyMap<string, Outcome>
  /** Assessments of the officer's own look-ups without a named second person: printed as a conflict. */
  readonly ownLookups: number
  /** How employees were told that look-ups are controlled, or why not; null where the approval does not say. */
  readonly employeeNotice: EmployeeNotice | null
  /** Draws before the sample that was assessed, in order. */
  readonly earlierDraws: readonly { readonly draws: number; readonly seed: string; readonly size: number }[]
  /** The number and SHA-256 of the counts by user, type and day that the approval left; null where it left none. */
  readonly usage: { readonly rows: number; readonly sha256: string } | null
  /** What was added after the approval. */
  readonly addenda: readonly { readonly atMs: number; readonly text: string }[]
}

/** A draft was signed by nobody: it counts nowhere and says so on every page. */
export type PackProfile =
  { readonly isDraft: true } | { readonly isDraft: false; readonly approval: PackApproval }

/** One running control, as its run left it and its officer approved it. */
export type PackControl = {
  readonly period: Period
  readonly profile: PackProfile
  readonly control: ControlResult
  /** In file order. */
  readonly sources: readonly PackSource[]
  /** The register that the rules were run on. */
  readonly register: RegisterCounts
  readonly programs: readonly PackProgram[]
}

export type PackProgram = Pick<
  ProgramFact,
  'name' | 'vendor' | 'environment' | 'owner' | 'batch' | 'selfService' | 'from' | 'to'
>

export type Period = { readonly from: LocalDate; readonly to: LocalDate }

export type PackRequest = {
  readonly appVersion: string
  /** Of the fictional authority's throw-away data file: says so on every page. */
  readonly isSample: boolean
  readonly authority: Authority
  /** What was asked for; a control that it only touches is printed whole. */
  readonly period: Period
  /** ISO instant as given, and the same instant as UTC ms. */
  readonly generatedAt: string
  readonly generatedAtMs: number
  /** IANA name; instants are printed on its clocks. */
  readonly timezone: string
  readonly language: 'da'
  /** Entries in the ledger and hash of the last one, when the pack was ordered. */
  readonly ledger: { readonly seq: number; readonly head: string }
  /** Controls approved in Kontrolbog before the pack was made, those of the pack among them: they count in the deadlines. */
  readonly carriedOut: readonly PreviousControl[]
  /**
   * Every approved control that touches the period, by first date; or the one draft by itself. None: the pack says that
   * there is no documentation.
   */
  readonly controls: readonly PackControl[]
  /** The register and its programs as they are when the pack is made. */
  readonly register: RegisterCounts
  readonly programs: readonly PackProgram[]
}

/** A pack of a draft holds that draft alone. */
export function isDraftPack({ controls }: Pick<PackRequest, 'controls'>): boolean {
  return controls.some(({ profile }) => profile.isDraft)
}
