// How CPR numbers are written wherever a text leaves the data file: `DDMMYY-XXXX`.
import { daysInMonth } from '../time/local-date.ts'

const tenDigits = /(?<![0-9a-zæøå])(?<!rid:)(\d{6})-?\d{4}(?![0-9a-zæøå])/gi

/** Whether six digits are a possible DDMMYY: day 1-31, or 61-91 as in replacement numbers. */
function isPossibleDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 60
  const month = Number(digits.slice(2, 4))
  return (
    Number(digits.slice(0, 2)) <= 91 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(2000, month)
  )
}

/** The text with every run in the form of a CPR number masked; a RID written with its prefix is left alone. */
export function maskNumbers(text: string): string {
  return text.replace(tenDigits, (run: string, date: string) => (isPossibleDate(date) ? `${date}-XXXX` : run))
}

/** A person key, see [Note: person key]; `text` is the key's text where it is negative. */
export function maskedPerson(personKey: number, text: string | undefined): string {
  if (personKey >= 0) return `${String(personKey).padStart(10, '0').slice(0, 6)}-XXXX`
  const date = /^\d{6}/.exec(text ?? '')
  return `${date ? date[0] : 'XXXXXX'}-XXXX`
}
