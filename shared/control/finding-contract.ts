// Step 6: the findings of the latest run, page by page, and the rows behind each.
import { z } from 'zod'
import { countSchema, idSchema, lineSchema } from '../ledger/ids.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { severitySchema, subjectKindSchema } from './subject.ts'

export const findingViewSchema = z.object({
  /** Place in the run. */
  ordinal: countSchema,
  rule: z.string(),
  severity: severitySchema,
  clauses: z.array(z.string()),
  subject: z.object({
    kind: subjectKindSchema,
    id: z.string(),
    /** The employee's name as registered now; otherwise the label the rule gave. */
    label: z.string(),
    identities: z.array(z.string()),
    unit: z.string(),
  }),
  count: countSchema,
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** One plain Danish sentence. */
  reason: z.string(),
})
export type FindingView = z.infer<typeof findingViewSchema>

export const findingRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('log'),
    importId: idSchema,
    file: z.string(),
    line: lineSchema,
    /** UTC ms. */
    timeMs: z.number(),
    user: z.string(),
    type: z.string(),
    query: z.string(),
    /** `DDMMYY-XXXX`, one a person. */
    persons: z.array(z.string()),
    caseRef: z.string(),
    unit: z.string(),
  }),
  z.object({
    kind: z.literal('statistics'),
    importId: idSchema,
    file: z.string(),
    line: lineSchema,
    user: z.string(),
    type: z.string(),
    times: countSchema,
    from: localDateSchema,
    to: localDateSchema,
  }),
  z.object({
    kind: z.literal('register'),
    importId: idSchema,
    file: z.string(),
    line: lineSchema,
    /** Name of the holder, employee or program as registered; '' when it is there no longer. */
    name: z.string(),
    system: z.string(),
    start: localDateSchema.nullable(),
    end: localDateSchema.nullable(),
  }),
  /** Removed as a duplicate, or its rows are deleted: only its place is known. */
  z.object({ kind: z.literal('gone'), importId: idSchema, file: z.string(), line: lineSchema }),
])
export type FindingRow = z.infer<typeof findingRowSchema>

const control = { control: idSchema }
const pageInput = { from: countSchema, count: z.int().min(1).max(200) }

export const findingProcedures = {
  /** Findings of the latest run, worst first within a rule. @throws control-not-run */
  findings: {
    input: z.object({
      ...control,
      rule: z.string().max(8).nullable(),
      severity: severitySchema.nullable(),
      search: z.string().max(200),
      /** The work list of a data file without an approved control, instead of the findings. */
      isStartUp: z.boolean(),
      ...pageInput,
    }),
    output: z.object({ total: countSchema, rows: z.array(findingViewSchema) }),
  },
  /** @throws finding-unknown */
  finding: { input: z.object({ ...control, ordinal: countSchema }), output: findingViewSchema },
  /** The rows behind a finding, masked. @throws finding-unknown */
  findingRows: {
    input: z.object({ ...control, ordinal: countSchema, from: countSchema, count: z.int().min(1).max(50) }),
    output: z.object({ total: countSchema, rows: z.array(findingRowSchema) }),
  },
  /** The personal numbers of one row in full: who, when and why is recorded first. @throws finding-unknown */
  showPersons: {
    input: z.object({
      ...control,
      importId: idSchema,
      line: lineSchema,
      reason: z.string().trim().min(1).max(1000),
    }),
    output: z.object({ persons: z.array(z.string()) }),
  },
} as const
