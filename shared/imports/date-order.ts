// The order of day, month and year that an officer confirms in a profile. Without it a slash date is read day first, and
// a year has four digits.

export type DateOrder = { readonly first: 'day' | 'month' | 'year'; readonly isTwoDigitYear: boolean }

const letters: Readonly<Record<string, DateOrder['first']>> = { dmy: 'day', mdy: 'month', ymd: 'year' }

/**
 * Reads `dd-mm-yyyy`, `mm/dd/yyyy`, `dd-mm-yy`, `dmy`, `dd.mm.åååå` and the like; null for anything else. Two-digit
 * years are confirmed unless the year is written with four letters.
 */
export function readDateOrder(text: string): DateOrder | null {
  const bare = text
    .toLowerCase()
    .replaceAll('å', 'y')
    .replaceAll(/[^a-z]/g, '')
  const first = letters[bare.replaceAll(/(.)\1+/g, '$1')]
  return first === undefined ? null : { first, isTwoDigitYear: !bare.includes('yyyy') }
}
