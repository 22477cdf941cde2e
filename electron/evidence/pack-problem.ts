import type { VerifyProblem } from '../../shared/headless/verify-report.ts'

/** What is wrong with a pack, and whether it is that something is missing rather than changed. */
export type PackProblem = VerifyProblem & { readonly isMissing?: true }
