// The encrypted column store of one log: segments of rows as BLOBs, dictionaries beside them. Written once, read whole.
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { type Database, openEncrypted } from '../vault/open-encrypted.ts'
import type { LogSegment } from './log-segment.ts'
import { packNumbers } from './number-column.ts'

export const logStoreFormat = 'kontrolbog-log/1'

const schema = `
CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
-- firstMs: the earliest time of the segment, from which its times count.
CREATE TABLE segment (id INTEGER PRIMARY KEY, rowCount INTEGER NOT NULL, firstLine INTEGER NOT NULL, firstMs INTEGER NOT NULL, lastMs INTEGER NOT NULL) STRICT;
-- part: how the BLOB is to be read; see log-store.ts and read-log-store.ts.
CREATE TABLE columnPart (segment INTEGER NOT NULL REFERENCES segment (id), field TEXT NOT NULL, part TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (segment, field, part)) STRICT;
CREATE TABLE dictionary (field TEXT NOT NULL, generation INTEGER NOT NULL, firstCode INTEGER NOT NULL, texts INTEGER NOT NULL, lengths BLOB NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (field, generation, firstCode)) STRICT;
-- Rows that turned out to be duplicates when the whole file was read: their numbers, counted from 0.
CREATE TABLE removedRows (id INTEGER PRIMARY KEY CHECK (id = 1), rows BLOB NOT NULL) STRICT;
`

export class LogStoreWriter {
  readonly #path: string
  readonly #db: Database
  #segments = 0
  #isClosed = false

  /** Begins a new store at a path where nothing is. */
  constructor(path: string, key: Buffer) {
    this.#path = path
    this.#db = openEncrypted(path, key, { mode: 'create', journal: 'off' })
    this.#db.exec(schema)
    this.#db.exec('BEGIN')
  }

  write(segment: LogSegment): void {
    const count = segment.rowCount
    if (count === 0) return
    const id = ++this.#segments
    let firstMs = Number.POSITIVE_INFINITY
    let lastMs = Number.NEGATIVE_INFINITY
    for (let row = 0; row < count; row++) {
      const ms = segment.time[row]!
      if (ms < firstMs) firstMs = ms
      if (ms > lastMs) lastMs = ms
    }
    const firstLine = segment.line[0]!
    this.#db
      .prepare('INSERT INTO segment (id, rowCount, firstLine, firstMs, lastMs) VALUES (?, ?, ?, ?, ?)')
      .run(id, count, firstLine, firstMs, lastMs)
    const put = this.#db.prepare('INSERT INTO columnPart (segment, field, part, data) VALUES (?, ?, ?, ?)')
    const numbers = new Uint32Array(count)
    for (let row = count - 1; row > 0; row--) numbers[row] = segment.line[row]! - segment.line[row - 1]!
    numbers[0] = 0
    put.run(id, 'line', 'deltas', packNumbers(numbers, count))
    if (lastMs - firstMs < 4_294_967_296) {
      for (let row = 0; row < count; row++) numbers[row] = segment.time[row]! - firstMs
      put.run(id, 'timestamp', 'offsets', packNumbers(numbers, count))
    } else {
      put.run(id, 'timestamp', 'times', bufferOf(segment.time, count))
    }
    put.run(id, 'result_count', 'plusOne', packNumbers(segment.resultCount, count))
    put.run(id, 'key', 'lows', bufferOf(segment.keyLow, count))
    put.run(id, 'key', 'highs', bufferOf(segment.keyHigh, count))
    put.run(id, 'person', 'counts', packNumbers(segment.personCount, count))
    put.run(id, 'person', 'lows', packNumbers(segment.personLow.view(), segment.personLow.length))
    put.run(id, 'person', 'highs', packNumbers(segment.personHigh.view(), segment.personHigh.length))
    if (segment.otherPersons.length > 0) {
      put.run(id, 'person', 'others', Buffer.from(JSON.stringify(segment.otherPersons)))
    }
    for (const column of segment.coded) {
      put.run(id, column.field, `codes${column.generation}`, packNumbers(column.codes, count))
    }
    for (const [field, column] of segment.texts) {
      const { lengths, bytes } = column.take()
      put.run(id, field, 'lengths', lengths)
      put.run(id, field, 'bytes', bytes)
    }
    this.#writeDictionaries(segment)
    segment.clear()
  }

  /** Writes what is known at the end, and brings everything to disk. */
  finish(properties: Readonly<Record<string, string>>, removedRows: Uint32Array): void {
    const put = this.#db.prepare('INSERT INTO property (name, value) VALUES (?, ?)')
    for (const [name, value] of Object.entries({ format: logStoreFormat, ...properties }))
      put.run(name, value)
    if (removedRows.length > 0) {
      this.#db
        .prepare('INSERT INTO removedRows (id, rows) VALUES (1, ?)')
        .run(bufferOf(removedRows, removedRows.length))
    }
    this.#db.exec('COMMIT')
    this.close()
    const descriptor = openSync(this.#path, 'r+')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  }

  /** Closes a store that is finished, or one that is given up. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#db.close()
  }

  #writeDictionaries(segment: LogSegment): void {
    const put = this.#db.prepare(
      'INSERT INTO dictionary (field, generation, firstCode, texts, lengths, bytes) VALUES (?, ?, ?, ?, ?, ?)',
    )
    for (const { field, dictionary, generation, unwritten } of segment.coded) {
      const texts = dictionary.count - unwritten
      if (texts === 0) continue
      const { starts } = dictionary
      const lengths = Uint32Array.from({ length: texts }, (_, at) => {
        return starts[unwritten + at + 1]! - starts[unwritten + at]!
      })
      const bytes = dictionary.arena.subarray(starts[unwritten], starts[dictionary.count])
      put.run(field, generation, unwritten, texts, packNumbers(lengths, texts), bytes)
    }
  }
}

function bufferOf(values: Float64Array | Int32Array | Uint32Array, count: number): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, count * values.BYTES_PER_ELEMENT)
}
