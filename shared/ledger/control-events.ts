// What happens to a control: drafted, rules run, sample drawn, assessed, approved, sent in a pack.
import { z } from 'zod'
import { severitySchema } from '../control/subject.ts'
import { importKindSchema } from '../imports/import-summary.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { guardedJsonSchema, referenceSchema, saidSchema, textSchema } from './cpr-guard.ts'
import { defineEvent } from './define-event.ts'
import {
  countSchema,
  dateRangeSchema,
  idSchema,
  ledgerHeadSchema,
  rowRefSchema,
  sha256Schema,
} from './ids.ts'

const ruleId = z.string().regex(/^[ALC]\d{1,2}[a-z]?$/)

/** A suspicion control never counts as a running control. */
export const controlKindSchema = z.enum(['running', 'suspicion'])

/** The outcomes of a running control; never a verdict. */
export const outcomeSchema = z.enum([
  'Sagligt begrundet',
  'Begrundet, ikke journaliseret',
  'Part eller familiemedlem i samme sag',
  'Teknisk eller test',
  'Afventer svar',
  'Kan ikke forklares, overført til mistankesag',
])
export type Outcome = z.infer<typeof outcomeSchema>

/** A source of a run, in file order. */
export const runSourceSchema = z.strictObject({
  importId: idSchema,
  file: saidSchema,
  kind: importKindSchema,
  sha256: sha256Schema,
  program: saidSchema.nullable(),
  declared: dateRangeSchema,
  rowsInPeriod: countSchema,
  rowsOutsidePeriod: countSchema,
})

/** A rule as it was run; `findings` null and `notRun` said when it was not. */
export const ruleRunSchema = z.strictObject({
  id: ruleId,
  version: z.int().min(1),
  parameters: z.record(z.string(), z.number()),
  findings: countSchema.nullable(),
  notRun: saidSchema.nullable(),
  /** That it could look back less far than it does by itself; absent in entries of earlier editions. */
  lookBack: saidSchema.nullable().optional(),
})

export const runDataSchema = z.strictObject({
  control: idSchema,
  isStartUp: z.boolean(),
  sources: z.array(runSourceSchema),
  rules: z.array(ruleRunSchema),
  /** Ids without a rule of this version, with the reason. */
  rulesNotRun: z.array(z.strictObject({ rule: ruleId, reason: saidSchema })),
  findings: countSchema,
  bySeverity: z.partialRecord(severitySchema, countSchema),
  byRule: z.record(ruleId, countSchema),
  /** SHA-256 of the canonical findings.json. */
  findingsSha256: sha256Schema,
  /** What the rules looked back at: logs of earlier controls, and controls whose counts by day stood in for their logs. */
  history: z
    .strictObject({
      sources: z.array(z.strictObject({ importId: idSchema, file: saidSchema })),
      usage: z.array(idSchema),
    })
    .optional(),
})
export type RunData = z.infer<typeof runDataSchema>

export const sampleDataSchema = z.strictObject({
  control: idSchema,
  method: z.enum(['fuld gennemgang', 'stikprøve']),
  seed: z.string().regex(/^([0-9a-f]{2}){16,}$/),
  /** Number of draws made for this control, this one included. */
  draws: z.int().min(1),
  population: z.strictObject({ rows: countSchema, sha256: sha256Schema }),
  /** Size n. */
  size: countSchema,
  rows: z.array(rowRefSchema),
})

/** What must outlive the raw rows: what the officer saw, without anyone who was looked up, erased with the assessment. */
export const keptSchema = z.strictObject({
  findings: z.array(
    z.strictObject({
      run: idSchema,
      ordinal: countSchema,
      rule: ruleId,
      severity: severitySchema,
      /** Employee no., program, unit or source; '' when the finding is about a person looked up. */
      subject: textSchema,
      count: countSchema,
    }),
  ),
  rows: z.array(
    rowRefSchema.extend({
      at: z.iso.datetime(),
      user: textSchema,
      transactionType: textSchema,
      caseRef: referenceSchema,
    }),
  ),
})
export type Kept = z.infer<typeof keptSchema>

/** Findings are named by their place in the run, never by an id that is computed from a person looked up. */
export const assessmentDataSchema = z.strictObject({
  control: idSchema,
  findings: z.array(z.strictObject({ run: idSchema, ordinal: countSchema })),
  rows: z.array(rowRefSchema),
  outcome: outcomeSchema,
  explanation: textSchema,
  /** Local date by which the answer is awaited; with "Afventer svar" alone. */
  answerBy: localDateSchema.optional(),
  /**
   * Present when some of it are look-ups of the officer who assesses: the second person who looked at them too, or null,
   * and then the conflict is printed (C7).
   */
  ownLookups: z.strictObject({ secondPerson: saidSchema.nullable() }).optional(),
  kept: keptSchema.optional(),
})
export type AssessmentData = z.infer<typeof assessmentDataSchema>

/** What the approved control said, to the figure: never recomputed. */
export const approvalDataSchema = z.strictObject({
  kind: controlKindSchema,
  period: dateRangeSchema,
  run: idSchema,
  sample: idSchema.nullable(),
  findingsSha256: sha256Schema,
  /**
   * The duties that it closes, each with a deadline of its own (terms 4.6 and 4.13): the authorisations, the logs of
   * Datafordeleren (program null), the own log of a program. Absent in approvals before the app: both, no program.
   */
  covers: z
    .array(z.strictObject({ kind: z.enum(['authorisations', 'logs']), program: saidSchema.nullable() }))
    .optional(),
  /** Why the clock runs on; null when the control is complete. */
  incomplete: saidSchema.nullable(),
  /** What the control leaves of its look-ups in table `usage`: nobody looked up, and kept when the raw rows are gone. */
  usage: z.strictObject({ rows: countSchema, sha256: sha256Schema }).optional(),
  /** The figures as printed. */
  figures: z.record(z.string(), guardedJsonSchema),
  /** The ledger that the officer approved. */
  ledger: ledgerHeadSchema,
})
export type ApprovalData = z.infer<typeof approvalDataSchema>

const packMadeSchema = z.strictObject({
  asOf: ledgerHeadSchema,
  language: z.enum(['da', 'en']),
  profile: textSchema,
  files: countSchema,
  /** Of the PDF: the manifest is signed, and nothing derived from a key enters the ledger. */
  pdfSha256: sha256Schema,
})

export const controlEvents = [
  defineEvent(
    'control-drafted',
    idSchema,
    z.strictObject({
      kind: controlKindSchema,
      period: dateRangeSchema,
      timezone: textSchema,
      /** A run without a person: nobody signs it and it never counts. */
      isTechnical: z.boolean(),
    }),
  ),
  defineEvent('rules-run', idSchema, runDataSchema),
  defineEvent('sample-drawn', idSchema, sampleDataSchema),
  defineEvent('assessment-recorded', idSchema, assessmentDataSchema),
  defineEvent('control-approved', idSchema, approvalDataSchema),
  /** What an officer adds to an approved control, which itself never changes. */
  defineEvent('addendum-recorded', idSchema, z.strictObject({ control: idSchema, text: saidSchema })),
  defineEvent(
    'pack-made',
    idSchema,
    z.union([
      packMadeSchema.extend({ control: idSchema }),
      /** Of a period: the approved controls that it touches, in the pack's order; none is a pack too. */
      packMadeSchema.extend({ period: dateRangeSchema, controls: z.array(idSchema) }),
    ]),
  ),
] as const
