// The duplicate key of a log row (L24), the same in every file of a kind: with a transaction id (kind, transaction_id,
// user, UTC ms, type), otherwise (kind, user, UTC ms, type, hash of query, persons and case_ref).
import { identityKey } from '../../shared/text/normalise.ts'
import { type Lanes, hashBytes, mixLanes, newLanes } from './hash-bytes.ts'
import type { RowPersons } from './row-persons.ts'
import { type TextDictionary, viewOf } from './text-dictionary.ts'

/**
 * The two hash lanes of texts of a dictionary, reckoned once a text. Identities are hashed as the register compares them,
 * other texts without regard to the case of ASCII letters.
 */
export class TextHashes {
  readonly #dictionary: TextDictionary
  readonly #isIdentity: boolean
  /** Triples: whether it is known (the dictionary's generation plus one), and the lanes. */
  #hashes = new Int32Array(3072)

  constructor(dictionary: TextDictionary, isIdentity: boolean) {
    this.#dictionary = dictionary
    this.#isIdentity = isIdentity
  }

  /** Mixes the hash of the text with this code into the lanes. */
  mixInto(lanes: Lanes, code: number): void {
    const at = code * 3
    if (at >= this.#hashes.length || this.#hashes[at] !== this.#dictionary.generation + 1) this.#reckon(code)
    mixLanes(lanes, this.#hashes[at + 1]!, this.#hashes[at + 2]!)
  }

  #reckon(code: number): void {
    if (code * 3 >= this.#hashes.length) {
      const grown = new Int32Array(Math.max(this.#hashes.length * 2, code * 3 + 3))
      grown.set(this.#hashes)
      this.#hashes = grown
    }
    const { source, start, end } = this.#dictionary.textOf(code)
    const text = newLanes()
    if (this.#isIdentity) hashText(identityKey(source.bytes.toString('utf8', start, end)), text)
    else hashBytes(source, start, end, true, text)
    this.#hashes.set([this.#dictionary.generation + 1, text[0]!, text[1]!], code * 3)
  }
}

/** Begins a key with what every row has. */
export function beginKey(lanes: Lanes, kindNumber: number, utcMs: number, hasTransactionId: boolean): void {
  lanes[0] = 0x6b6f6e74
  lanes[1] = 0x726f6c31
  mixLanes(lanes, kindNumber * 2 + (hasTransactionId ? 1 : 0), Math.floor(utcMs / 4_294_967_296))
  mixLanes(lanes, utcMs | 0, utcMs | 0)
}

/** Mixes the persons in, in whatever order the row names them. */
export function mixPersons(lanes: Lanes, persons: RowPersons): void {
  const { numbers, count, others } = persons
  if (count > 1) numbers.subarray(0, count).sort()
  for (let at = 0; at < count; at++) {
    const number = numbers[at]!
    mixLanes(lanes, Math.floor(number / 4_294_967_296), number | 0)
  }
  if (others.length === 0) return
  for (const other of [...others].sort()) {
    hashText(other, lanes)
  }
}

function hashText(text: string, lanes: Lanes): void {
  const bytes = Buffer.from(text)
  hashBytes({ bytes, view: viewOf(bytes) }, 0, bytes.length, false, lanes)
}
