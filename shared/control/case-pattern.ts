// The authority's form of a case reference, a regular expression on the whole text ("Tied to a case").
import { AppError } from '../errors.ts'

/** Whether a text has the form; no pattern: every text has. @throws AppError `control-invalid-case-pattern` */
export function openCasePattern(pattern: string | undefined): (text: string) => boolean {
  if (pattern === undefined) return () => true
  try {
    // Alone first: "a)(b" is no pattern, though it would be one inside the group.
    const alone = new RegExp(pattern, 'u')
    const whole = new RegExp(`^(?:${alone.source})$`, 'u')
    return (text) => whole.test(text)
  } catch (error) {
    throw new AppError('control-invalid-case-pattern', {}, { cause: error })
  }
}
