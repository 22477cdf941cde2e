// The persons of one row, from its person cell and its query, read from bytes where they have the usual forms and by the
// shared readers where they do not.
import { type PersonKey, parsePersons } from '../../shared/imports/parse-persons.ts'
import { personsFromQuery } from '../../shared/imports/persons-from-query.ts'
import { isEmptyCell } from './empty-cell.ts'

const hyphen = 45
const few = 16

export class RowPersons {
  /** Distinct. */
  readonly keys: PersonKey[] = []
  isZeroLost = false
  readonly #many = new Set<PersonKey>()

  clear(): void {
    if (this.keys.length > 0) this.keys.length = 0
    if (this.#many.size > 0) this.#many.clear()
    this.isZeroLost = false
  }

  /** Adds the persons of a person cell. False when a number there is rounded beyond recovery. */
  addCell(bytes: Buffer, start: number, end: number): boolean {
    if (isEmptyCell(bytes, start, end)) return true
    const number = tenDigits(bytes, start, end)
    if (number >= 0) {
      this.#add(number)
      return true
    }
    const { persons, isZeroLost, isScientific } = parsePersons(bytes.toString('utf8', start, end))
    for (const person of persons) this.#add(person)
    if (isZeroLost) this.isZeroLost = true
    return !isScientific
  }

  /** Adds the persons a query asks for. Beside persons of the person cell only explicit filters count. */
  addQuery(bytes: Buffer, start: number, end: number): void {
    if (end - start < 9) return
    const isAlone = this.keys.length === 0
    const { persons, isExplicit } = personsFromQuery(bytes.toString('utf8', start, end))
    if (isExplicit || isAlone) for (const person of persons) this.#add(person)
  }

  #add(person: PersonKey): void {
    // A set is worth its making only for the rare row that lists thousands.
    if (this.keys.length < few ? this.keys.includes(person) : this.#many.has(person)) return
    this.keys.push(person)
    if (this.keys.length === few) for (const key of this.keys) this.#many.add(key)
    else if (this.keys.length > few) this.#many.add(person)
  }
}

/** `6101800001` or `610180-0001` in bytes [start, end); -1 for anything else. */
export function tenDigits(bytes: Uint8Array, start: number, end: number): number {
  const isHyphened = end - start === 11 && bytes[start + 6] === hyphen
  if (!isHyphened && end - start !== 10) return -1
  let number = 0
  for (let at = start; at < end; at++) {
    if (isHyphened && at === start + 6) continue
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
