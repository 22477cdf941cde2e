// How far the onboarding of a data file has come, in `meta`: what is left is asked at the next unlock.
import { readMeta, writeMeta } from './meta.ts'
import type { Database } from './open-encrypted.ts'

export type OnboardingStep = 'recovery-key' | 'authority' | 'register'

const metaName = 'onboarding'
const steps: readonly string[] = ['recovery-key', 'authority', 'register']

/** Null when nothing is left, and for data files that were made without an onboarding. */
export function onboardingStep(db: Database, macKey: Buffer): OnboardingStep | null {
  const step = readMeta(db, macKey, metaName)
  // Written by setOnboardingStep alone, and under the HMAC.
  return step !== undefined && steps.includes(step) ? (step as OnboardingStep) : null
}

export function setOnboardingStep(db: Database, macKey: Buffer, step: OnboardingStep | 'done'): void {
  writeMeta(db, macKey, metaName, step)
}
