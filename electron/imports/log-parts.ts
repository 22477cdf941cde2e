// The pieces of a log store as they lie in it.
import type { Database } from '../vault/open-encrypted.ts'
import { logStoreFormat } from './log-store.ts'
import { readTexts, unpackNumbers } from './number-column.ts'

export type StoredSegment = {
  readonly id: number
  readonly rowCount: number
  readonly firstLine: number
  readonly firstMs: number
  readonly generation: number
  /** Rows of the segments before it. */
  readonly firstRow: number
}

type StoredDictionary = {
  readonly generation: number
  readonly texts: number
  readonly lengths: Buffer
  readonly bytes: Buffer
}

export class LogParts {
  readonly segments: readonly StoredSegment[]
  /** Rows that count: those removed as duplicates are not among them. */
  readonly rowCount: number
  readonly fields: readonly string[]
  readonly hasFractions: boolean
  readonly #db: Database
  /** Row as stored -> row that counts, or -1; null when none was removed. */
  readonly #targets: Int32Array | null

  constructor(db: Database) {
    this.#db = db
    if (this.#property('format') !== logStoreFormat) throw new Error('the store is of another format')
    // The rows are what log-store.ts writes; the cipher has checked that nobody else did.
    const rows = db
      .prepare('SELECT id, rowCount, firstLine, firstMs, generation FROM segment ORDER BY id')
      .all() as Omit<StoredSegment, 'firstRow'>[]
    let firstRow = 0
    this.segments = rows.map((row) => {
      firstRow += row.rowCount
      return { ...row, firstRow: firstRow - row.rowCount }
    })
    const removed = db.prepare('SELECT rows FROM removedRows').pluck().get() as Buffer | undefined
    this.#targets = removed ? targetsOf(firstRow, new Uint32Array(Uint8Array.from(removed).buffer)) : null
    this.rowCount = firstRow - (removed ? removed.length / 4 : 0)
    this.fields = JSON.parse(this.#property('fields')) as string[]
    this.hasFractions = this.#property('hasFractions') === 'true'
  }

  /** The row that a segment's row is among those that count; -1 if it was removed. */
  target(segment: StoredSegment, row: number): number {
    const stored = segment.firstRow + row
    return this.#targets ? this.#targets[stored]! : stored
  }

  blob(segment: StoredSegment, field: string, part: string): Buffer | undefined {
    return this.#db
      .prepare('SELECT data FROM columnPart WHERE segment = ? AND field = ? AND part = ?')
      .pluck()
      .get(segment.id, field, part) as Buffer | undefined
  }

  /** One number a row. */
  numbers(segment: StoredSegment, field: string, part: string): Uint8Array | Uint16Array | Uint32Array {
    const blob = this.blob(segment, field, part)
    if (!blob) throw new Error(`the store lacks ${field} ${part}`)
    return unpackNumbers(blob, segment.rowCount)
  }

  /** The physical line on which each row begins. */
  lines(segment: StoredSegment): Uint32Array {
    const lines = new Uint32Array(segment.rowCount)
    const blob = this.blob(segment, 'line', 'deltas')
    if (!blob) throw new Error('the store lacks line deltas')
    const deltas = unpackNumbers(blob, segment.rowCount - 1)
    lines[0] = segment.firstLine
    for (let row = 1; row < lines.length; row++) lines[row] = lines[row - 1]! + deltas[row - 1]!
    return lines
  }

  /** UTC ms of each row. */
  times(segment: StoredSegment): Float64Array {
    const times = new Float64Array(segment.rowCount)
    const offsets = this.blob(segment, 'timestamp', 'offsets')
    const lows = offsets
      ? unpackNumbers(offsets, segment.rowCount)
      : this.numbers(segment, 'timestamp', 'lows')
    const highs = offsets ? null : this.numbers(segment, 'timestamp', 'highs')
    for (let row = 0; row < segment.rowCount; row++) {
      times[row] = (highs ? highs[row]! * 4_294_967_296 : segment.firstMs) + lows[row]!
    }
    return times
  }

  /** The segment's persons: low 32 bits, and the bits above or `otherPersonMark`. */
  persons(segment: StoredSegment) {
    let count = 0
    for (const ofRow of this.numbers(segment, 'person', 'counts')) count += ofRow
    const column = (part: string) =>
      unpackNumbers(this.blob(segment, 'person', part) ?? Buffer.alloc(0), count)
    return { low: column('lows'), high: column('highs') }
  }

  /** The codes of a dictionary column; null where the source has no such column. */
  codes(segment: StoredSegment, field: string): ReturnType<typeof unpackNumbers> | null {
    const blob = this.blob(segment, field, 'codes')
    return blob ? unpackNumbers(blob, segment.rowCount) : null
  }

  /** Every text of the store, by generation and code; code 0 is the empty text. */
  texts(): ReadonlyMap<number, readonly string[]> {
    const stored = this.#db
      .prepare('SELECT generation, texts, lengths, bytes FROM dictionary ORDER BY generation, firstCode')
      .all() as StoredDictionary[]
    const texts = new Map<number, string[]>()
    for (const { generation, texts: count, lengths, bytes } of stored) {
      const known = texts.get(generation) ?? ['']
      texts.set(generation, known)
      for (const text of readTexts(lengths, bytes, count)) known.push(text)
    }
    return texts
  }

  #property(name: string): string {
    const value = this.#db.prepare('SELECT value FROM property WHERE name = ?').pluck().get(name)
    if (typeof value !== 'string') throw new Error(`the store lacks the property ${name}`)
    return value
  }
}

function targetsOf(rowCount: number, removed: Uint32Array): Int32Array {
  const targets = new Int32Array(rowCount)
  for (const row of removed) targets[row] = -1
  let next = 0
  for (let row = 0; row < rowCount; row++) if (targets[row] !== -1) targets[row] = next++
  return targets
}
