// Start-up mode: until the first control is approved, defects of the register are a work list rather than findings.
import type { RuleContext } from '../rule-context.ts'

/** The parameter that says so on a register defect (A4, A6, A6b, A7, A9, A10). */
export function startUp({ isStartUp }: RuleContext): Readonly<Record<string, boolean>> {
  return isStartUp ? { startUp: true } : {}
}
