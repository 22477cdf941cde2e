// What a run of rules yields, as the rules worker hands it back: the published files' contents, and what the pack prints.
import type { CoverageFile } from './coverage-file.ts'
import type { Finding } from './findings-file.ts'
import type { WeekCount } from './lookups-per-week.ts'
import type { SampleFile } from './sample-file.ts'
import type { UntiedRows } from './untied-rows.ts'

/** A rule as it was run or not run, for the pack and the ledger. */
export type RuleRecord = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly clauses: readonly string[]
  /** As used; empty when the rule was not run. */
  readonly parameters: Readonly<Record<string, number>>
  /** Number of findings; null when not run. */
  readonly findings: number | null
  /** Why it was not run, in Danish; null when it was. */
  readonly notRun: string | null
  /** That it could look back less far than it does by itself, in Danish; null when it did, absent in earlier editions. */
  readonly lookBack?: string | null | undefined
}

export type SourceCounts = {
  readonly file: string
  readonly rowsInPeriod: number
  readonly rowsOutsidePeriod: number
}

export type ControlResult = {
  readonly findings: readonly Finding[]
  readonly sample: SampleFile
  readonly coverage: CoverageFile
  readonly rules: readonly RuleRecord[]
  readonly sources: readonly SourceCounts[]
  readonly lookupsPerWeek: readonly WeekCount[]
  /** Weekday (Monday first) and hour; see lookups-per-hour.ts. */
  readonly lookupsPerHour: readonly (readonly number[])[]
  /** What an assessment may tie to a case; absent in runs of earlier editions. */
  readonly untied?: UntiedRows | undefined
}
