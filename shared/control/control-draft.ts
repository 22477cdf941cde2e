// What a control under way remembers before its rules are run: kept as the draft `control:<id>`, so that it survives lock
// and restart. What is recorded (imports, the review of authorisations, runs, assessments) stands in the ledger.
import { z } from 'zod'
import { idSchema } from '../ledger/ids.ts'

export const controlDraftSchema = z.object({
  /** Imports that the control takes in, in the order they were added: logs, program logs, statistics. */
  imports: z.array(idSchema).default([]),
  /** The step the officer was on. */
  step: z.string().default('period'),
  /** Programs without a log of their own this time, with the reason that is printed. */
  programsWithoutLog: z.record(z.string(), z.string()).default({}),
})
export type ControlDraft = z.infer<typeof controlDraftSchema>

export function controlDraftName(control: string): string {
  return `control:${control}`
}
