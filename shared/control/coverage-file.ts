// The published `coverage.json`: what was looked at, what can be tied to a case, and which rules were not run and why.
import { z } from 'zod'
import { severitySchema } from './subject.ts'

const count = z.int().min(0)

export const tieReasonSchema = z.enum(['batch-program', 'case-reference', 'repeat-in-case', 'assessed'])
export type TieReason = z.infer<typeof tieReasonSchema>

export const rulesNotRunSchema = z.array(z.strictObject({ rule: z.string(), reason: z.string() }))

export const coverageFileSchema = z.strictObject({
  /** Look-ups (row and person pairs) of the user streams in the period. */
  rows: count,
  tiedToCase: z.strictObject({ total: count, byReason: z.record(tieReasonSchema, count) }),
  firstLookups: z.strictObject({ rows: count, tiedToCase: count }),
  untied: count,
  /** Requests of the user streams in the period. */
  preconditions: z.strictObject({ authorised: count, inScope: count, inHours: count }),
  /** Ten-digit persons with day part 61-91, a source. */
  replacementNumbers: z.record(z.string(), count),
  rulesNotRun: rulesNotRunSchema,
  findings: z.strictObject({
    bySeverity: z.record(severitySchema, count),
    byRule: z.record(z.string(), count),
  }),
})
export type CoverageFile = z.infer<typeof coverageFileSchema>
/** The part of coverage that is counted over the rows; the rest comes from the run of rules. */
export type RowCoverage = Omit<CoverageFile, 'rulesNotRun' | 'findings'>
