// Steps 3 to 6 beside the imports: programs without a log, the columns as matched, what employees were told, the run.
import { z } from 'zod'
import { jobIdSchema } from '../app-events.ts'
import { countSchema, idSchema } from '../ledger/ids.ts'
import { noticeDataSchema } from '../ledger/wizard-events.ts'
import { severitySchema } from './subject.ts'

const control = z.object({ control: idSchema })

export const sourceColumnsSchema = z.object({
  importId: idSchema,
  file: z.string(),
  kind: z.enum(['log', 'program-log', 'statistics']),
  program: z.string().nullable(),
  accepted: countSchema,
  rejected: countSchema,
  duplicates: countSchema,
  /** Headers masked, by their text: the ledger keeps no order of them. */
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  isSeen: z.boolean(),
})
export type SourceColumns = z.infer<typeof sourceColumnsSchema>

export const programSourceSchema = z.object({
  program: z.string(),
  files: countSchema,
  rows: countSchema,
  /** Why it has no log of its own this time; printed. '' when nothing is said. */
  reason: z.string(),
})
export type ProgramSource = z.infer<typeof programSourceSchema>

export const runRuleSchema = z.object({
  rule: z.string(),
  /** Danish, as printed. */
  title: z.string(),
  clauses: z.array(z.string()),
  parameters: z.record(z.string(), z.number()),
  /** Null when it was not run. */
  findings: countSchema.nullable(),
  /** Of its findings, worst first. */
  severities: z.array(severitySchema),
  /** In Danish, as printed. */
  notRun: z.string().nullable(),
  /** That it could look back less far than it does by itself; in Danish, as printed. */
  lookBack: z.string().nullable(),
})
export type RunRule = z.infer<typeof runRuleSchema>

/** Why the latest run no longer says how things are. */
export const staleReasonSchema = z.enum(['plan', 'sources', 'authority', 'register'])

export const runStateSchema = z.object({
  run: idSchema,
  /** UTC ms. */
  at: z.number(),
  runs: countSchema,
  isStartUp: z.boolean(),
  /** Of these and of the rules' own figures, defects on the work list are none. */
  findings: countSchema,
  /** Defects of the register before the first control: a work list. */
  startUp: countSchema,
  bySeverity: z.partialRecord(severitySchema, countSchema),
  rules: z.array(runRuleSchema),
  sources: z.array(z.object({ file: z.string(), rowsInPeriod: countSchema, rowsOutsidePeriod: countSchema })),
  stale: z.array(staleReasonSchema),
})
export type RunState = z.infer<typeof runStateSchema>

export const noticeSchema = noticeDataSchema.extend({
  /** UTC ms. */
  recordedAt: z.number(),
})

export const runProcedures = {
  programSources: { input: control, output: z.array(programSourceSchema) },
  /** Says why a program has no log of its own this time; '' takes it back. */
  setProgramWithoutLog: {
    input: z.object({
      control: idSchema,
      program: z.string().min(1).max(200),
      reason: z.string().trim().max(1000),
    }),
    output: z.void(),
  },
  sourceColumns: { input: control, output: z.array(sourceColumnsSchema) },
  /** The officer has looked through how the columns of these files were matched. */
  columnsSeen: { input: z.object({ control: idSchema, imports: z.array(idSchema) }), output: z.void() },
  /** What is recorded of how employees were informed; null before anything is. */
  notice: { input: z.void(), output: noticeSchema.nullable() },
  recordNotice: { input: noticeDataSchema, output: z.void() },
  /** The latest run; null before the first. */
  runState: { input: control, output: runStateSchema.nullable() },
  /** Runs the rules and draws the sample. Cancelled or failed, nothing is recorded. @throws control-notice-missing */
  runRules: {
    input: z.object({ control: idSchema, job: jobIdSchema }),
    output: z.object({ run: idSchema, findings: countSchema }),
  },
} as const
