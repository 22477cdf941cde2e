// The persons of one row. Ten-digit numbers are kept apart from other keys, so that no row makes objects.
import type { PersonKey } from '../../shared/imports/parse-persons.ts'

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

  addKey(person: PersonKey): void {
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
