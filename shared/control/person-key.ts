// What a person key can be (facts on CPR numbers): a possible date, a replacement number, eCPR, KOT, UUID, or none of these.
import { isDate } from '../time/local-date.ts'

const replacementOffset = 60
const otherKeys = [/^\d{6}[01567][A-Z]{2}\d$/, /^\d{6}[A-Z]{3}\d$/, /^[0-9A-F]{32}$/]

/** A possible date but for a day part of 61-91: a replacement number, which CPR itself never issues. */
export function isReplacementNumber(personKey: number): boolean {
  return (
    personKey >= 0 && Math.floor(personKey / 100_000_000) > replacementOffset && hasPossibleDate(personKey)
  )
}

/**
 * Whether the first six digits of a ten-digit key are a date in the century that digit 7 tells, where a day of 61-91
 * stands for 1-31. Modulus 11 says nothing.
 */
export function hasPossibleDate(personKey: number): boolean {
  const written = Math.floor(personKey / 100_000_000)
  const day = written > replacementOffset ? written - replacementOffset : written
  const month = Math.floor(personKey / 1_000_000) % 100
  const yearOfCentury = Math.floor(personKey / 10_000) % 100
  return isDate(century(Math.floor(personKey / 1000) % 10, yearOfCentury) + yearOfCentury, month, day)
}

function century(digit: number, yearOfCentury: number): number {
  if (digit <= 3) return 1900
  if (digit === 4 || digit === 9) return yearOfCentury <= 36 ? 2000 : 1900
  return yearOfCentury <= 57 ? 2000 : 1800
}

/** eCPR, KOT or UUID; the text is upper-case and freed of blanks and hyphens. */
export function isOtherKey(text: string): boolean {
  return otherKeys.some((form) => form.test(text))
}
