// What the pack says about the assessment of findings and sample: the officer's own outcomes, or that there are none.
import type { Finding } from '../control/findings-file.ts'
import { type Outcome, outcomeSchema } from '../ledger/control-events.ts'
import type { PackProfile } from './pack-request.ts'

export const notAssessed = 'ikke vurderet'

/** The latest outcome of a finding, or `ikke vurderet`: lav and info need no assessment. */
export function outcomeOf(profile: PackProfile, finding: Pick<Finding, 'id'>): Outcome | typeof notAssessed {
  if (profile.isDraft) return notAssessed
  return profile.approval.outcomes.get(finding.id) ?? notAssessed
}

export function outcomeOfRow(
  profile: PackProfile,
  row: { readonly file: string; readonly line: number },
): Outcome | typeof notAssessed {
  if (profile.isDraft) return notAssessed
  return profile.approval.rowOutcomes.get(`${row.file}:${row.line}`) ?? notAssessed
}

export type OutcomeCount = { readonly outcome: Outcome | typeof notAssessed; readonly count: number }

/** How many have each outcome, in the order of the outcomes, those not assessed last; zeros left out. */
export function countOutcomes(outcomes: readonly (Outcome | typeof notAssessed)[]): OutcomeCount[] {
  const order: (Outcome | typeof notAssessed)[] = [...outcomeSchema.options, notAssessed]
  return order
    .map((outcome) => ({ outcome, count: outcomes.filter((each) => each === outcome).length }))
    .filter(({ count }) => count > 0)
}
