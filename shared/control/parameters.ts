// The parameters of a run: each rule's defaults, overridden by those the authority has set.
import { AppError } from '../errors.ts'
import type { Rule } from './rule.ts'

export type RuleParameters = Readonly<Record<string, number>>

/**
 * Parameters as used, by rule id. Throws `control-unknown-rule`, `control-unknown-parameter` and
 * `control-invalid-parameter`: a threshold that is silently ignored would be taken for one in force.
 */
export function readParameters(
  rules: readonly Rule[],
  given: Readonly<Record<string, RuleParameters>>,
): ReadonlyMap<string, RuleParameters> {
  const known = new Set(rules.map(({ id }) => id))
  for (const rule of Object.keys(given)) {
    if (!known.has(rule)) throw new AppError('control-unknown-rule', { rule })
  }
  return new Map(rules.map((rule) => [rule.id, parametersOf(rule, given[rule.id] ?? {})]))
}

function parametersOf({ id, parameters }: Rule, given: RuleParameters): RuleParameters {
  const result = parameters.safeParse({ ...given })
  if (result.success) return result.data
  const [issue] = result.error.issues
  if (issue?.code === 'unrecognized_keys') {
    throw new AppError('control-unknown-parameter', { rule: id, name: issue.keys[0] ?? '' })
  }
  throw new AppError('control-invalid-parameter', { rule: id, name: String(issue?.path[0] ?? '') })
}
