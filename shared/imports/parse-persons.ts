// CPR numbers and their kin as cells write them (domain section 3). A person key is a number for ten digits and a text for
// everything else; see [Note: person key] in log-columns.ts.
import { isEmptyText, trimBlanks } from '../text/normalise.ts'

export type PersonKey = number | string

export type PersonsReading = {
  /** Distinct, in the order written. */
  readonly persons: readonly PersonKey[]
  /** A number had nine digits: a spreadsheet dropped its leading zero, which is put back. */
  readonly isZeroLost: boolean
  /** A number in scientific notation has lost its last digits for good: the row cannot be read. */
  readonly isScientific: boolean
}

const nobody: PersonsReading = { persons: [], isZeroLost: false, isScientific: false }
const scientific = /^'?\d(?:[.,]\d+)?E\+?\d+$/
const parts = /[|,;/\r\n\t]+/
const marks = /[\s\u00A0\u200B-\u200D\u2060\uFEFF\-.']/g
/** eCPR and KOT numbers: six digits of a date and four signs with letters among them. */
const letteredNumber = /^\d{6}[A-Z0-9]{4}$/
const uuid = /^[0-9A-F]{32}$/
const ninePlaces = /^\d{9}$/
const tenPlaces = /^\d{10}$/

/** Reads a cell of the person column: nobody, one or several persons. */
export function parsePersons(cell: string): PersonsReading {
  if (isEmptyText(cell)) return nobody
  const text = trimBlanks(cell).toUpperCase()
  const written = splitPersons(text)
  if (written.some((part) => scientific.test(trimBlanks(part)))) return { ...nobody, isScientific: true }
  const persons = new Set<PersonKey>()
  let isZeroLost = false
  for (const part of written) {
    const bare = part.replaceAll(marks, '')
    if (bare === '') continue
    if (ninePlaces.test(bare)) isZeroLost = true
    persons.add(personKey(bare))
  }
  return { persons: [...persons], isZeroLost, isScientific: false }
}

/** Whether the text, freed of blanks and hyphens and in upper case, has the form of a person's number. */
export function isPersonLike(bare: string): boolean {
  return ninePlaces.test(bare) || letteredNumber.test(bare) || uuid.test(bare)
}

/** Upper case, freed of blanks, hyphens, dots and apostrophes. */
export function barePerson(text: string): string {
  return text.toUpperCase().replaceAll(marks, '')
}

export function personKey(bare: string): PersonKey {
  return tenPlaces.test(bare) || ninePlaces.test(bare) ? Number(bare) : bare
}

// A cell is parted only where its parts are persons: "Hansen, Jens" is one thing that is no number.
function splitPersons(text: string): readonly string[] {
  const parted = text.split(parts).filter((part) => trimBlanks(part) !== '')
  if (parted.length > 1 && parted.some((part) => isPersonLike(part.replaceAll(marks, '')))) return parted
  const digits = text.replaceAll(/[^0-9]/g, '').length
  if (parted.length === 1 && digits > 10 && !uuid.test(text.replaceAll(marks, ''))) {
    const spaced = text.match(/\d{6}[\s\u00A0]?[-.]?[\s\u00A0]?\d{4}(?!\d)/g) ?? []
    if (spaced.length > 1 && spaced.join('').replaceAll(/[^0-9]/g, '').length === digits) return spaced
  }
  return [text]
}
