// How cells stand in a preview: what could be a personal number is not shown, in part or whole.
import { findCpr } from '../text/cpr-pattern.ts'

export const maskedNumber = '••••••-••••'
/** For a text that is not shown: of one length, so that nothing can be told from it but that there is a text. */
export const maskedText = '••••••'

const timeFields: ReadonlySet<string> = new Set(['timestamp', 'date', 'time', 'period_from', 'period_to'])
// In a column of persons everything in the form of a key is one, whatever its date: a lost zero, a KOT or eCPR number.
const personKey = /\d{6}[\s\-.']?[0-9A-Za-z]{4}(?![0-9A-Za-z-])|(?<!\d)\d{9}(?!\d)/g
// A spreadsheet takes the leading zero from a number.
const nineDigits = /(?<!\d)[1-9]\d{8}(?!\d)/g

/** @param field what the column is used as; a time is never a personal number, though its digits may look like one */
export function maskCell(text: string, field: string | null): string {
  if (field !== null && isTimeField(field)) return text
  let masked = field === 'person' ? text.replaceAll(personKey, maskedNumber) : text
  masked = masked.replaceAll(nineDigits, (digits) => (findCpr(`0${digits}`) ? maskedNumber : digits))
  for (let found = findCpr(masked); found !== null; found = findCpr(masked)) {
    masked = `${masked.slice(0, found.start)}${maskedNumber}${masked.slice(found.end)}`
  }
  return masked
}

export function isTimeField(field: string): boolean {
  return timeFields.has(field)
}
