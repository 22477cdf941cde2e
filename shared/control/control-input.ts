// All that a run of rules reads. No rule reads a clock, a file or a database: what is not here, a rule does not know.
import type { DuplicateRows, LogColumns, StatisticsRow } from '../imports/log-columns.ts'
import type { ImportKind } from '../imports/import-summary.ts'
import type { Authority } from '../register/authority.ts'
import type { RegisterFacts } from '../register/facts.ts'
import type { ControlHistory } from './control-history.ts'

/** A source in file order: --log, --program-log, --statistics, --employees, --programs, --authorisations, each as given. */
export type ControlSource = {
  /** Base name; unique within a control. */
  readonly file: string
  readonly kind: ImportKind
  readonly sha256: string
  /** The program whose log this is, as registered; null for other kinds. */
  readonly program: string | null
  /** Declared export range, first and last local date. */
  readonly from: string
  readonly to: string
  /** Canonical fields that some column was matched to. */
  readonly fields: readonly string[]
  readonly log?: LogColumns
  readonly statistics?: readonly StatisticsRow[]
  readonly duplicates: readonly DuplicateRows[]
}

export type ControlInput = {
  /** First and last local date of the period (Europe/Copenhagen). */
  readonly from: string
  readonly to: string
  /** The instant of the run, UTC ms. */
  readonly nowMs: number
  readonly authority: Authority
  readonly register: RegisterFacts
  readonly sources: readonly ControlSource[]
  /** No control has been approved yet: register defects carry `parameters.startUp: true`. */
  readonly isStartUp: boolean
  /** false: a control of the authorisations alone, which misses no log. Absent = it covers the logs. */
  readonly coversLogs?: boolean
  /** What earlier controls left; absent = nothing. */
  readonly history?: ControlHistory
}
