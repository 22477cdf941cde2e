// The published `findings.json`: the findings of one run, sorted by rule (A, L, C, then number, then suffix), subject id
// by code unit, and first event.
import { z } from 'zod'
import { severitySchema, subjectSchema } from './subject.ts'

export const findingEventSchema = z.strictObject({ file: z.string(), line: z.int().min(1) })

export const findingSchema = z.strictObject({
  /** First 16 hex digits of SHA-256 over `rule\ncase\nsubject id\nkind\nsha256\nline` of the first event. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  rule: z.string(),
  severity: severitySchema,
  clauses: z.array(z.string()),
  subject: subjectSchema,
  /** Every source row behind the finding, by file order and line; empty where the finding has no rows. */
  events: z.array(findingEventSchema),
  /** Number of events, or of days or entries where there are none. */
  count: z.int().min(0),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** One plain Danish sentence. */
  reason: z.string().min(1),
})
export type Finding = z.infer<typeof findingSchema>

export const findingsFileSchema = z.array(findingSchema)
