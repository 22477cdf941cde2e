// The list of controls and steps 1 to 6: period, review of authorisations, sources, run of the rules, findings.
import { findingProcedures } from './finding-contract.ts'
import { planProcedures } from './plan-contract.ts'
import { reviewProcedures } from './review-contract.ts'
import { runProcedures } from './run-contract.ts'

export const wizardProcedures = {
  ...planProcedures,
  ...reviewProcedures,
  ...runProcedures,
  ...findingProcedures,
} as const
