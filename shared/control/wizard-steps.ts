// The nine steps of a control, which of them apply, and what stands under each once it holds something.
import { z } from 'zod'
import { countSchema, dateRangeSchema } from '../ledger/ids.ts'
import type { Duty } from './deadlines.ts'
import { severitySchema } from './subject.ts'

export const wizardStepSchema = z.enum([
  'period',
  'review',
  'logs',
  'columns',
  'statistics',
  'findings',
  'sample',
  'assess',
  'approve',
])
export type WizardStep = z.infer<typeof wizardStepSchema>

/** What a step holds; the page says it in words. */
export const stepFactsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('period'), period: dateRangeSchema }),
  z.object({
    kind: z.literal('review'),
    units: countSchema,
    confirmedUnits: countSchema,
    exceptions: countSchema,
  }),
  z.object({ kind: z.literal('sources'), files: countSchema, rows: countSchema }),
  z.object({ kind: z.literal('columns'), matched: countSchema, columns: countSchema }),
  z.object({
    kind: z.literal('statistics'),
    files: countSchema,
    rows: countSchema,
    programs: countSchema,
    /** Programs with their own log, or with a reason why there is none. */
    answeredPrograms: countSchema,
  }),
  z.object({
    kind: z.literal('findings'),
    findings: countSchema,
    bySeverity: z.partialRecord(severitySchema, countSchema),
    isStale: z.boolean(),
  }),
  z.object({ kind: z.literal('sample'), rows: countSchema, population: countSchema }),
  z.object({ kind: z.literal('assess'), assessed: countSchema, toAssess: countSchema }),
])
export type StepFacts = z.infer<typeof stepFactsSchema>

export const stepViewSchema = z.object({
  step: wizardStepSchema,
  isDone: z.boolean(),
  facts: stepFactsSchema.nullable(),
})
export type StepView = z.infer<typeof stepViewSchema>

/**
 * The steps of a control that covers these duties. A control of the authorisations alone reads no logs; one without
 * programs and statistics of Datafordeleren has no step five; where every row is reviewed there is no sample.
 *
 * @param isEverythingReviewed 150 rows or fewer (domain: "Sample"); false before the rules are run
 */
export function stepsThatApply(covers: readonly Duty[], isEverythingReviewed: boolean): WizardStep[] {
  const hasAuthorisations = covers.some(({ kind }) => kind === 'authorisations')
  const hasLogs = covers.some(({ kind, program }) => kind === 'logs' && program === null)
  const hasPrograms = covers.some(({ kind, program }) => kind === 'logs' && program !== null)
  const applies: Readonly<Record<WizardStep, boolean>> = {
    period: true,
    review: hasAuthorisations,
    logs: hasLogs,
    columns: hasLogs || hasPrograms,
    statistics: hasLogs || hasPrograms,
    findings: true,
    sample: (hasLogs || hasPrograms) && !isEverythingReviewed,
    assess: true,
    approve: true,
  }
  return wizardStepSchema.options.filter((step) => applies[step])
}
