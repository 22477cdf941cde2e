// Calls about home workplaces. Dates are local (Copenhagen), instants ISO 8601 in UTC, ids those of the register.
import { z } from 'zod'
import { fileTicketSchema } from '../files/contract.ts'
import { idSchema, sha256Schema } from '../ledger/ids.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { evidenceSchema, verdictSchema } from './answer.ts'
import { homeClauseSchema } from './clauses.ts'

const text = z.string().trim().max(2000)
const said = text.min(1)
const nothing = z.void()
const byId = z.object({ id: idSchema })
const withReason = byId.extend({ reason: said })

/** An answer as the page gives it; the program gives a new deadline its id. */
const answerInputSchema = z.object({
  clause: homeClauseSchema,
  verdict: verdictSchema,
  note: text,
  on: localDateSchema,
  evidence: evidenceSchema.nullable(),
  followUp: z.object({ id: idSchema.nullable(), due: localDateSchema, responsible: said }).nullable(),
})
export type AnswerInput = z.infer<typeof answerInputSchema>

const rulesInputSchema = z.object({
  version: said,
  validFrom: localDateSchema,
  answers: z.array(answerInputSchema),
})
const standardInputSchema = z.object({
  name: said,
  timeout: z.object({ action: z.enum(['lock', 'disconnect']), minutes: z.int().min(1).max(1440) }).nullable(),
  answers: z.array(answerInputSchema),
})
const workplaceInputSchema = z.object({
  employee: idSchema,
  standard: idSchema,
  place: z.enum(['home', 'equivalent']),
  from: localDateSchema,
})
const controlInputSchema = z.object({
  on: localDateSchema,
  checked: said,
  workplaces: z.array(idSchema).min(1),
  answers: z.array(answerInputSchema),
})

/** The answer, and how its "nej" stands: `open`, `closed` with what was done, or null for another answer. */
const shownAnswerSchema = answerInputSchema.extend({
  state: z.object({ isOpen: z.boolean(), closedOn: localDateSchema.nullable(), done: z.string() }).nullable(),
})
export type ShownAnswer = z.infer<typeof shownAnswerSchema>

const shownRulesSchema = rulesInputSchema.extend({
  id: idSchema,
  recordedSeq: z.number(),
  answers: z.array(shownAnswerSchema),
})
export type ShownRules = z.infer<typeof shownRulesSchema>
const shownStandardSchema = standardInputSchema.extend({
  id: idSchema,
  answers: z.array(shownAnswerSchema),
  /** Workplaces in use or planned that follow it. */
  workplaces: z.number(),
})
export type ShownStandard = z.infer<typeof shownStandardSchema>

const personSchema = z.object({
  id: idSchema,
  /** '' when the employee is erased. */
  name: z.string(),
  employeeNo: z.string(),
  unit: z.string(),
})
export type HomeEmployee = z.infer<typeof personSchema>

const shownFollowUpSchema = z.object({
  id: idSchema,
  /** Subject of its entries: what closing and moving it is about. */
  clause: homeClauseSchema,
  due: localDateSchema,
  daysLeft: z.number(),
  responsible: z.string(),
  /** Where the "nej" was given. */
  origin: z.enum(['rules', 'standard', 'declaration', 'control']),
  /** Version of the rules, name of the standard, the employee's name, date of the control. */
  originName: z.string(),
})
export type ShownFollowUp = z.infer<typeof shownFollowUpSchema>

export const workplaceStatusSchema = z.enum([
  'planned',
  'ended',
  'open-no',
  'declaration-missing',
  'declaration-outdated',
  'in-order',
])

const workplaceRowSchema = z.object({
  id: idSchema,
  employee: personSchema,
  place: z.enum(['home', 'equivalent']),
  standardName: z.string(),
  from: localDateSchema,
  to: localDateSchema.nullable(),
  status: workplaceStatusSchema,
  declaredOn: localDateSchema.nullable(),
  controlledOn: localDateSchema.nullable(),
  nextDue: localDateSchema.nullable(),
})
export type WorkplaceRow = z.infer<typeof workplaceRowSchema>

const shownControlSchema = controlInputSchema.extend({
  id: idSchema,
  answers: z.array(shownAnswerSchema),
  employees: z.array(personSchema),
})
export type ShownControl = z.infer<typeof shownControlSchema>

const historyEntrySchema = z.object({
  seq: z.number(),
  at: z.iso.datetime(),
  /** Who acted; '' when the register does not know. */
  officer: z.string(),
  kind: z.string(),
  /** What the entry says; null when it is erased. */
  data: z.json().nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

const homeSchema = z.object({
  today: localDateSchema,
  officerName: z.string(),
  inForce: idSchema.nullable(),
  rules: z.array(shownRulesSchema),
  standards: z.array(shownStandardSchema),
  controls: z.array(shownControlSchema),
  control: z.object({
    months: z.number(),
    last: localDateSchema.nullable(),
    due: localDateSchema.nullable(),
    daysLeft: z.number().nullable(),
  }),
  followUps: z.array(shownFollowUpSchema),
  counts: z.record(workplaceStatusSchema, z.number()),
})
export type HomeState = z.infer<typeof homeSchema>

const workplaceSchema = workplaceRowSchema.extend({
  standard: idSchema,
  declarations: z.array(
    z.object({
      id: idSchema,
      on: localDateSchema,
      rules: idSchema,
      version: z.string(),
      answers: z.array(shownAnswerSchema),
      isVoided: z.boolean(),
    }),
  ),
  controls: z.array(shownControlSchema.omit({ employees: true, workplaces: true })),
  followUps: z.array(shownFollowUpSchema),
})
export type Workplace = z.infer<typeof workplaceSchema>

export const dutiesContract = {
  home: { input: nothing, output: homeSchema },
  workplaces: {
    input: z.object({
      search: z.string().max(200),
      status: z.enum(['current', 'attention', 'ended', 'all']),
      limit: z.int().min(1).max(1000),
    }),
    output: z.object({ total: z.number(), rows: z.array(workplaceRowSchema) }),
  },
  workplace: { input: byId, output: workplaceSchema },
  /** Employees of the register without a home workplace that is in use, at most 20. */
  candidates: { input: z.object({ search: z.string().max(200) }), output: z.array(personSchema) },
  /** The entries about a subject, the latest first: nothing is edited away. */
  history: { input: byId, output: z.array(historyEntrySchema) },
  /** Name and SHA-256 of a document; the document itself is not kept. */
  readEvidence: {
    input: z.object({ ticket: fileTicketSchema }),
    output: z.object({ file: z.string(), sha256: sha256Schema }),
  },
  registerRules: { input: rulesInputSchema, output: byId },
  correctRules: { input: rulesInputSchema.extend(withReason.shape), output: nothing },
  voidRules: { input: withReason, output: nothing },
  registerStandard: { input: standardInputSchema, output: byId },
  correctStandard: { input: standardInputSchema.extend(withReason.shape), output: nothing },
  voidStandard: { input: withReason, output: nothing },
  registerWorkplace: { input: workplaceInputSchema, output: byId },
  correctWorkplace: {
    input: workplaceInputSchema.omit({ employee: true }).extend(withReason.shape),
    output: nothing,
  },
  endWorkplace: { input: withReason.extend({ to: localDateSchema }), output: nothing },
  voidWorkplace: { input: withReason, output: nothing },
  recordDeclaration: {
    input: z.object({ workplace: idSchema, on: localDateSchema, rules: idSchema, answer: answerInputSchema }),
    output: byId,
  },
  voidDeclaration: { input: withReason, output: nothing },
  recordControl: { input: controlInputSchema, output: byId },
  correctControl: { input: controlInputSchema.extend(withReason.shape), output: nothing },
  voidControl: { input: withReason, output: nothing },
  closeFollowUp: { input: byId.extend({ on: localDateSchema, done: said }), output: nothing },
  moveFollowUp: {
    input: withReason.extend({ due: localDateSchema, responsible: said }),
    output: nothing,
  },
  setControlInterval: {
    input: z.object({ months: z.int().min(1).max(36), reason: said }),
    output: nothing,
  },
} as const
