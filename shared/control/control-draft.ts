// What a control under way remembers before its rules are run: kept as the draft `control:<id>`, so that it survives lock
// and restart. What is recorded (imports, the review of authorisations, runs, assessments) stands in the ledger.
import { z } from 'zod'
import { idSchema } from '../ledger/ids.ts'
import { reviewDecisionSchema } from '../ledger/wizard-events.ts'

/** Why an authorisation is not to be confirmed; recorded when its unit is. */
export const draftExceptionSchema = z.object({
  unit: z.string(),
  /** Null takes the mark off an exception that is recorded. */
  decision: reviewDecisionSchema.nullable(),
  note: z.string(),
})

export const controlDraftSchema = z.object({
  /** Imports that the control takes in, in the order they were added: logs, program logs, statistics. */
  imports: z.array(idSchema).default([]),
  /** The step the officer was on. */
  step: z.string().default('period'),
  /** Programs without a log of their own this time, with the reason that is printed. */
  programsWithoutLog: z.record(z.string(), z.string()).default({}),
  /** By authorisation: exceptions of units that are not confirmed yet. */
  exceptions: z.record(idSchema, draftExceptionSchema).default({}),
  /** The columns of these imports were looked through. */
  columnsSeen: z.array(idSchema).default([]),
})
export type ControlDraft = z.infer<typeof controlDraftSchema>

export function controlDraftName(control: string): string {
  return `control:${control}`
}
