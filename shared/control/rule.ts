// The shape every control rule has. A rule is pure: same context and parameters, same findings.
import type { z } from 'zod'
import type { RuleContext } from './rule-context.ts'
import type { FindingDraft } from './subject.ts'

/**
 * A rule that could not run says why, in one Danish sentence; one that ran on less than it looks back at says that, where
 * look-back.ts does not say it for it.
 */
export type RuleOutcome =
  | { readonly findings: readonly FindingDraft[]; readonly lookBack?: string | null }
  | { readonly notRun: string }

export type Rule<Parameters extends Readonly<Record<string, number>> = Readonly<Record<string, number>>> = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly clauses: readonly string[]
  /** Numbers only, each with its default. */
  readonly parameters: z.ZodType<Parameters>
  run(context: RuleContext, parameters: Parameters): RuleOutcome
}
