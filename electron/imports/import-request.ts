// What an import is asked for, and what it answers.
import type { ImportKind, ImportSummary } from '../../shared/imports/import-summary.ts'
import type { AuthorisationRow, EmployeeRow, ProgramRow } from '../../shared/imports/list-rows.ts'
import type { DuplicateRows, StatisticsRow } from '../../shared/imports/log-columns.ts'
import type { FileProfile } from '../../shared/imports/profile.ts'
import type { EarlierKeys } from './duplicate-finder.ts'

export type ImportRequest = {
  readonly path: string
  /** Base name: what errors and findings call the file. */
  readonly file: string
  readonly kind: ImportKind
  readonly profile?: FileProfile
  /** Zone of naive times where the profile names none. */
  readonly timezone: string
  /** Declared export range, first and last local date: statistics without a period column cover it. */
  readonly from: string
  readonly to: string
  /** Fields that no column is by its name alone: only the profile says so. */
  readonly withheld?: readonly string[]
  /**
   * Where the rows of a log or of statistics go: a path where nothing is, and 32 bytes. Lists have no store. With
   * `keepsReceipt` what later imports and a list of errors need is kept beside the rows.
   */
  readonly store?: { readonly partialPath: string; readonly key: Uint8Array; readonly keepsReceipt?: boolean }
  /** Keys of the files of the same kind that were imported before this one, in their order. */
  readonly earlier: readonly EarlierKeys[]
}

export type ImportOutcome = {
  readonly summary: ImportSummary
  /** Canonical fields that some column (or a message) was matched to. */
  readonly fields: readonly string[]
  /** Some accepted time has a fraction of a second that is not zero. */
  readonly hasFractions: boolean
  /** Duplicate keys of the accepted rows of a log, each once; empty for other kinds. */
  readonly keys: BigUint64Array<ArrayBuffer>
  readonly duplicates: readonly DuplicateRows[]
  readonly statistics?: readonly StatisticsRow[]
  readonly employees?: readonly EmployeeRow[]
  readonly programs?: readonly ProgramRow[]
  readonly authorisations?: readonly AuthorisationRow[]
}

export type ImportProgress = (progress: {
  readonly stage: 'import'
  readonly file: string
  readonly done: number
  readonly total: number
}) => void
