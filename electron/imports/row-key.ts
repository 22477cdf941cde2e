// The duplicate key of a log row (L24), the same in every file of a kind: with a transaction id (kind, transaction_id,
// user, UTC ms, type), otherwise (kind, user, UTC ms, type, hash of query, persons and case_ref).
import { identityKey } from '../../shared/text/normalise.ts'
import type { PersonKey } from '../../shared/imports/parse-persons.ts'
import { hashBytes, mixLanes, newLanes } from './hash-bytes.ts'
import type { CodedColumn } from './log-segment.ts'

/** The two hash lanes of each text of a column's dictionary, reckoned once a text. */
export class TextHashes {
  readonly #column: CodedColumn
  readonly #normalise: (text: string) => string
  #lanes = new Int32Array(512)
  #count = 1
  #generation = 0

  constructor(column: CodedColumn) {
    this.#column = column
    this.#normalise = normaliseForKey(column.field)
  }

  /** Mixes the hash of the text with this code into the lanes. */
  mixInto(lanes: Int32Array, code: number): void {
    if (code >= this.#count || this.#generation !== this.#column.generation) this.#catchUp()
    mixLanes(lanes, this.#lanes[code * 2]!)
    mixLanes(lanes, this.#lanes[code * 2 + 1]!)
  }

  #catchUp(): void {
    const { count, starts, arena } = this.#column.dictionary
    // A dictionary that was begun anew has other texts under the same codes.
    if (this.#generation !== this.#column.generation) this.#count = 1
    this.#generation = this.#column.generation
    if (count * 2 > this.#lanes.length) {
      const grown = new Int32Array(count * 4)
      grown.set(this.#lanes)
      this.#lanes = grown
    }
    const text = newLanes()
    for (; this.#count < count; this.#count++) {
      const raw = arena.toString('utf8', starts[this.#count], starts[this.#count + 1])
      const bytes = Buffer.from(this.#normalise(raw))
      text.fill(0)
      hashBytes(bytes, 0, bytes.length, false, text)
      this.#lanes[this.#count * 2] = text[0]!
      this.#lanes[this.#count * 2 + 1] = text[1]!
    }
  }
}

/** Identities as the register compares them, everything else without regard to case. */
function normaliseForKey(field: string): (text: string) => string {
  if (field === 'end_user' || field === 'user_id' || field === 'signature') return identityKey
  return (text) => text.toLowerCase()
}

/** Begins a key with what every row has. */
export function beginKey(
  lanes: Int32Array,
  kindNumber: number,
  utcMs: number,
  hasTransactionId: boolean,
): void {
  lanes[0] = 0x6b6f6e74
  lanes[1] = 0x726f6c31
  mixLanes(lanes, kindNumber * 2 + (hasTransactionId ? 1 : 0))
  mixLanes(lanes, Math.floor(utcMs / 4_294_967_296))
  mixLanes(lanes, utcMs | 0)
}

/** Mixes the persons in, in whatever order the row names them. */
export function mixPersons(lanes: Int32Array, persons: readonly PersonKey[]): void {
  if (persons.length === 0) return
  const ordered = persons.length === 1 ? persons : [...persons].sort(byKey)
  for (const person of ordered) {
    if (typeof person === 'number') {
      mixLanes(lanes, Math.floor(person / 4_294_967_296))
      mixLanes(lanes, person | 0)
    } else {
      const bytes = Buffer.from(person)
      hashBytes(bytes, 0, bytes.length, false, lanes)
    }
  }
}

function byKey(a: PersonKey, b: PersonKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}
