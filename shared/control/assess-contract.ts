// Steps 7 to 9 of a control: sample, assessments and approval, and the report of an approved control.
import { z } from 'zod'
import { jobIdSchema } from '../app-events.ts'
import { outcomeSchema } from '../ledger/control-events.ts'
import { textSchema } from '../ledger/cpr-guard.ts'
import { countSchema, dateRangeSchema, idSchema, sha256Schema } from '../ledger/ids.ts'
import { dutySchema } from '../ledger/wizard-events.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { assessItemSchema, itemRefSchema, itemStateSchema } from './assess-item.ts'
import { controlFiguresSchema } from './control-figures.ts'
import { findingRowSchema } from './finding-contract.ts'
import { sampleFileSchema } from './sample-file.ts'
import { severitySchema } from './subject.ts'

const control = z.object({ control: idSchema })

const drawSchema = z.object({
  draws: z.int(),
  seed: z.string(),
  size: countSchema,
  at: z.iso.datetime(),
})

const historySchema = z.object({
  at: z.iso.datetime(),
  /** Who assessed, by name. */
  officer: z.string(),
  outcome: outcomeSchema,
  explanation: z.string(),
  answerBy: localDateSchema.nullable(),
  /** Null when it was not about the officer's own look-ups. */
  ownLookups: z.object({ secondPerson: z.string().nullable() }).nullable(),
  /** How many findings and rows were assessed with the same words. */
  together: countSchema,
})

const dutyStateSchema = z.object({
  duty: dutySchema,
  /** It is in the plan and everything it takes is there. */
  isMet: z.boolean(),
  /** What it still lacks. */
  lacks: z.enum(['review', 'log', 'statistics', 'period', 'program-log', 'program-logs']).nullable(),
})

const receiptSchema = z.object({
  seq: z.int(),
  head: sha256Schema,
  approvedAt: z.iso.datetime(),
  officer: z.string(),
  /** SHA-256 of the signature, hex. */
  signatureSha256: sha256Schema,
})
export type ApprovalReceipt = z.infer<typeof receiptSchema>

export const approvalSummarySchema = z.object({
  figures: controlFiguresSchema,
  period: dateRangeSchema,
  duties: z.array(dutyStateSchema),
  open: z.object({ findings: countSchema, rows: countSchema }),
  /** Who approves: the officer who unlocked; null after unlocking by recovery key without a slot. */
  officer: z.string().nullable(),
})
export type ApprovalSummary = z.infer<typeof approvalSummarySchema>

export const controlReportSchema = z.object({
  period: dateRangeSchema,
  timezone: z.string(),
  covers: z.array(dutySchema),
  incomplete: z.string().nullable(),
  receipt: receiptSchema,
  /** Null in an approval that carries other figures than this edition prints. */
  figures: controlFiguresSchema.nullable(),
  sources: z.array(
    z.object({
      file: z.string(),
      kind: z.string(),
      sha256: sha256Schema,
      program: z.string().nullable(),
      declared: dateRangeSchema,
      rowsInPeriod: countSchema,
      rowsOutsidePeriod: countSchema,
    }),
  ),
  rules: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      parameters: z.record(z.string(), z.number()),
      findings: countSchema.nullable(),
      notRun: z.string().nullable(),
      lookBack: z.string().nullable(),
    }),
  ),
  findingsSha256: sha256Schema,
  /** What the rules looked back at: logs of earlier controls, and how many controls' counts by day. */
  history: z.object({ files: z.array(z.string()), counted: countSchema }),
  /** In order; the last is the sample that was assessed. */
  draws: z.array(drawSchema),
  usage: z.object({ rows: countSchema, sha256: sha256Schema }).nullable(),
  addenda: z.array(z.object({ at: z.iso.datetime(), officer: z.string(), text: z.string() })),
})
export type ControlReport = z.infer<typeof controlReportSchema>

export const assessProcedures = {
  /** The sample that stands, the chance it gave, its rows masked, and the draws before it. */
  sample: {
    input: control,
    output: sampleFileSchema.extend({
      rows: z.array(z.object({ subject: z.string(), row: findingRowSchema })),
      earlier: z.array(drawSchema),
    }),
  },
  /** Draws anew with a new seed: it is counted, and the draw before stays on record. */
  drawAgain: { input: control.extend({ job: jobIdSchema }), output: z.object({ draws: z.int() }) },

  /** What is to be assessed, the severest first (assess-list.ts); the first 500 that fit. */
  assessItems: {
    input: control.extend({
      show: z.enum(['open', 'waiting', 'assessed', 'all']).default('open'),
      kind: z.enum(['finding', 'row', 'all']).default('all'),
      rule: z.string().default(''),
      /** A row of the sample has none. */
      severity: severitySchema.nullable().default(null),
      /** Of findings and rows alike; '' = all. */
      subject: z.string().default(''),
    }),
    output: z.object({
      items: z.array(assessItemSchema),
      fitting: countSchema,
      counts: z.record(itemStateSchema, countSchema),
      /** What the open ones are. */
      open: z.object({ findings: countSchema, rows: countSchema }),
      rules: z.array(
        z.object({ rule: z.string(), title: z.string(), total: countSchema, open: countSchema }),
      ),
      subjects: z.array(z.object({ id: z.string(), label: z.string(), open: countSchema })),
      startUp: countSchema,
    }),
  },
  /** One of them with the rows behind (the first 50) and its assessments, latest first. */
  assessItem: {
    input: control.extend({ ref: itemRefSchema }),
    output: z.object({
      item: assessItemSchema,
      clauses: z.array(z.string()),
      parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      rows: z.array(findingRowSchema),
      rowsInAll: countSchema,
      /** Some of the rows are look-ups of the officer who asks. */
      isOwn: z.boolean(),
      history: z.array(historySchema),
    }),
  },
  /** Records one assessment of one or more; what was said before stays in history. */
  assess: {
    input: control.extend({
      refs: z.array(itemRefSchema).min(1).max(500),
      outcome: outcomeSchema,
      explanation: z.string().trim().max(2000),
      answerBy: localDateSchema.nullable(),
      secondPerson: z.string().trim().max(200).nullable(),
    }),
    output: z.object({ open: countSchema, isConflict: z.boolean() }),
  },

  approvalSummary: { input: control, output: approvalSummarySchema },
  /** `incomplete`: why the clock runs on; null when everything planned is done. */
  approve: {
    input: control.extend({
      job: jobIdSchema,
      name: z.string().trim().min(1).max(200),
      passphrase: z.string().min(1).max(1024),
      incomplete: textSchema.trim().min(1).max(1000).nullable(),
    }),
    output: receiptSchema,
  },

  report: { input: control, output: controlReportSchema },
  addAddendum: { input: control.extend({ text: textSchema.trim().min(1).max(4000) }), output: z.void() },
} as const
