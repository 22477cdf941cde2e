// The list of controls, a new one, and the plan of one under way.
import { z } from 'zod'
import { textSchema } from '../ledger/cpr-guard.ts'
import { countSchema, dateRangeSchema, idSchema } from '../ledger/ids.ts'
import { dutySchema, planDataSchema } from '../ledger/wizard-events.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { stepViewSchema, wizardStepSchema } from './wizard-steps.ts'

export const controlItemSchema = z.object({
  id: idSchema,
  period: dateRangeSchema,
  covers: z.array(dutySchema),
  /** Instants, UTC ms. */
  begunAt: z.number(),
  approvedAt: z.number().nullable(),
  approvedBy: z.string(),
  /** Why it moves no deadline; null when it counts. */
  incomplete: z.string().nullable(),
})
export type ControlItem = z.infer<typeof controlItemSchema>

export const dutyDueSchema = z.object({
  duty: dutySchema,
  /** Null when it is unknown what to count from. */
  due: localDateSchema.nullable(),
  /** Negative when overdue. */
  daysLeft: z.int().nullable(),
  /** When it was last carried out, and by what: Kontrolbog or before it; null for never. */
  last: localDateSchema.nullable(),
})
export type DutyDue = z.infer<typeof dutyDueSchema>

export const controlViewSchema = controlItemSchema.extend({
  agreed: z.string(),
  isAbandoned: z.boolean(),
  /** The step the officer was on. */
  currentStep: wizardStepSchema,
  steps: z.array(stepViewSchema),
  /** Of the duties that it covers. */
  duties: z.array(dutyDueSchema),
  hasRun: z.boolean(),
})
export type ControlView = z.infer<typeof controlViewSchema>

const planInput = planDataSchema.extend({ agreed: textSchema.trim().max(4000) })
const reasonSchema = z.string().trim().min(1).max(1000)

export const planProcedures = {
  list: {
    input: z.void(),
    output: z.object({
      /** At most one at a time. */
      underWay: controlItemSchema.nullable(),
      /** Latest first. */
      approved: z.array(controlItemSchema),
      /** Carried out before Kontrolbog, as the authority states. */
      earlier: z.array(z.object({ duty: dutySchema, period: dateRangeSchema, approvedAt: z.number() })),
      /** Runs without a person, which count nowhere. */
      technical: z.array(controlItemSchema),
      abandoned: z.array(controlItemSchema.extend({ reason: z.string() })),
      duties: z.array(dutyDueSchema),
    }),
  },
  /** What a new control is proposed to be. */
  proposal: {
    input: z.void(),
    output: z.object({
      /** Null when nothing is known to count from. */
      from: localDateSchema.nullable(),
      to: localDateSchema,
      follows: z.enum(['control', 'previous-control', 'access', 'unknown', 'sample']),
      today: localDateSchema,
      duties: z.array(dutyDueSchema),
      activeAuthorisations: countSchema,
    }),
  },
  /** Begins a control. @throws control-under-way, control-period-invalid, control-duties-unknown */
  start: { input: planInput, output: z.object({ control: idSchema }) },
  /** Changes the plan of one under way. @throws control-is-approved, control-is-abandoned, control-period-invalid */
  plan: { input: planInput.extend({ control: idSchema }), output: z.void() },
  abandon: { input: z.object({ control: idSchema, reason: reasonSchema }), output: z.void() },
  view: { input: z.object({ control: idSchema }), output: controlViewSchema },
  /** Remembers the step, so that the control opens there again. */
  goTo: { input: z.object({ control: idSchema, step: wizardStepSchema }), output: z.void() },
} as const
