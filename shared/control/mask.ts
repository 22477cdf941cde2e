// How CPR numbers are written wherever a text leaves the data file: `DDMMYY-XXXX`.
import { findCprToMask } from '../text/cpr-pattern.ts'

/**
 * The text with every run in the form of a CPR number masked, whatever parts its digits; the number of an OCES2 name
 * written with its prefix is left alone.
 */
export function maskNumbers(text: string): string {
  let masked = text
  for (let found = findCprToMask(masked); found !== null; found = findCprToMask(masked)) {
    masked = `${masked.slice(0, found.start)}${found.digits.slice(0, 6)}-XXXX${masked.slice(found.end)}`
  }
  return masked
}

/** A person key, see [Note: person key]; `text` is the key's text where it is negative. */
export function maskedPerson(personKey: number, text: string | undefined): string {
  if (personKey >= 0) return `${String(personKey).padStart(10, '0').slice(0, 6)}-XXXX`
  const date = /^\d{6}/.exec(text ?? '')
  return `${date ? date[0] : 'XXXXXX'}-XXXX`
}
