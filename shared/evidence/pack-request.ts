// All that an evidence pack is made of. Same request, same pack.
import type { ControlResult } from '../control/control-result.ts'
import type { ImportSummary } from '../imports/import-summary.ts'
import type { Authority } from '../register/authority.ts'
import type { ProgramFact } from '../register/facts.ts'
import type { LocalDate } from '../time/local-date.ts'

export type PackSource = {
  readonly summary: ImportSummary
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

export type PackRequest = {
  readonly appVersion: string
  readonly authority: Authority
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
  /** ISO instant as given, and the same instant as UTC ms. */
  readonly generatedAt: string
  readonly generatedAtMs: number
  /** IANA name; instants are printed on its clocks. */
  readonly timezone: string
  readonly language: 'da'
  /** Entries in the ledger and hash of the last one, when the pack was ordered. */
  readonly ledger: { readonly seq: number; readonly head: string }
  /** A draft was signed by nobody: it counts nowhere and says so on every page. */
  readonly profile: { readonly isDraft: true }
  readonly control: ControlResult
  /** In file order. */
  readonly sources: readonly PackSource[]
  readonly register: RegisterCounts
  readonly programs: readonly Pick<
    ProgramFact,
    'name' | 'vendor' | 'environment' | 'owner' | 'batch' | 'selfService' | 'from' | 'to'
  >[]
}
