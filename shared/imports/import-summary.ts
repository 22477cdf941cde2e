// One object of the published `import.json`: what was read from one file, and what was not.
import { z } from 'zod'

export const importKindSchema = z.enum([
  'log',
  'program-log',
  'statistics',
  'employees',
  'programs',
  'authorisations',
])
export type ImportKind = z.infer<typeof importKindSchema>

export const rejectSchema = z.strictObject({ line: z.int().min(1), reason: z.string().min(1) })
export type Reject = z.infer<typeof rejectSchema>

export const importSummarySchema = z.strictObject({
  file: z.string(),
  kind: importKindSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  encoding: z.string(),
  separator: z.string(),
  timezone: z.string(),
  /** Records after the header, blank and total rows included: accepted + rejected + duplicates. */
  rowsRead: z.int().min(0),
  accepted: z.int().min(0),
  rejected: z.int().min(0),
  duplicates: z.int().min(0),
  rejects: z.array(rejectSchema),
  /** Header as written -> canonical field, or null when the column is not used. */
  columns: z.record(z.string(), z.string().nullable()),
  /** First and last local date of the accepted rows' own times; null for lists and where there are none. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Rows whose local time occurs twice (the first was taken) or does not exist (read with the earlier offset). */
  flagged: z.array(rejectSchema),
})
export type ImportSummary = z.infer<typeof importSummarySchema>
