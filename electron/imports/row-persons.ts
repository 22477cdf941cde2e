// The persons of one row, from its person cell and its query: read from bytes where they have the usual forms, by the
// shared readers where they do not. Ten-digit numbers are kept apart from other keys, so that no row makes objects.
import { type PersonKey, parsePersons } from '../../shared/imports/parse-persons.ts'
import { personsFromQuery } from '../../shared/imports/persons-from-query.ts'
import { isEmptyCell } from './empty-cell.ts'
import { readPlainQuery, tenDigits } from './plain-query.ts'
import type { ByteSource } from './text-dictionary.ts'

const few = 16

export class RowPersons {
  /** Distinct, in the order written: the first `count` are the row's. */
  numbers = new Float64Array(64)
  count = 0
  /** Keys that are no ten-digit numbers; distinct. */
  readonly others: string[] = []
  /** Where the last ten digits without a hyphen stood that were read from the row's query as a person; -1 if none. */
  lastPlain = -1
  /** The numbers, once there are more than a few. */
  readonly #many = new Set<PersonKey>()

  clear(): void {
    this.count = 0
    this.lastPlain = -1
    if (this.others.length > 0) this.others.length = 0
    if (this.#many.size > 0) this.#many.clear()
  }

  /** Adds the persons of a person cell. False when a number there is rounded beyond recovery. */
  addCell(bytes: Buffer, start: number, end: number): boolean {
    const number = tenDigits(bytes, start, end)
    if (number >= 0) {
      this.add(number)
      return true
    }
    if (isEmptyCell(bytes, start, end)) return true
    const { persons, isScientific } = parsePersons(bytes.toString('utf8', start, end))
    for (const person of persons) this.#addKey(person)
    return !isScientific
  }

  /** Adds the persons a query asks for. Beside persons of the person cell only explicit filters count. */
  addQuery(source: ByteSource, start: number, end: number): void {
    if (end - start < 9 || readPlainQuery(source, start, end, this)) return
    const isAlone = this.count === 0 && this.others.length === 0
    const { persons, isExplicit } = personsFromQuery(source.bytes.toString('utf8', start, end))
    if (isExplicit || isAlone) for (const person of persons) this.#addKey(person)
  }

  /**
   * Where the query's last ten digits begin, if they are the row's only person and nothing follows them; otherwise
   * `start`.
   */
  startOfLast(start: number, end: number): number {
    const isOnly = this.count === 1 && this.others.length === 0
    return isOnly && this.lastPlain === end - 10 ? this.lastPlain : start
  }

  add(number: number): void {
    // A set is worth its making only for the rare row that lists hundreds.
    if (this.count >= few) {
      if (this.count === few) for (let at = 0; at < few; at++) this.#many.add(this.numbers[at]!)
      if (this.#many.has(number)) return
      this.#many.add(number)
      if (this.count === this.numbers.length) this.#grow()
    } else {
      for (let at = 0; at < this.count; at++) if (this.numbers[at] === number) return
    }
    this.numbers[this.count++] = number
  }

  #addKey(person: PersonKey): void {
    if (typeof person === 'number') this.add(person)
    else if (this.others.length < few ? !this.others.includes(person) : !this.#many.has(person)) {
      this.others.push(person)
      if (this.others.length >= few) for (const other of this.others.slice(-few)) this.#many.add(other)
    }
  }

  #grow(): void {
    const grown = new Float64Array(this.numbers.length * 2)
    grown.set(this.numbers)
    this.numbers = grown
  }
}
