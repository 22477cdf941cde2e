// The encrypted column store of one log: segments of rows as BLOBs, dictionaries beside them. Written once, read whole.
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { type Database, openEncrypted } from '../vault/open-encrypted.ts'
import type { LogSegment } from './log-segment.ts'
import { packNumbers } from './number-column.ts'
import { putColumns, segmentSpan } from './segment-columns.ts'

export const logStoreFormat = 'kontrolbog-log/2'

const schema = `
CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
-- firstMs: the earliest time of the segment, from which its times count. generation: of the dictionary its codes are in.
CREATE TABLE segment (id INTEGER PRIMARY KEY, rowCount INTEGER NOT NULL, firstLine INTEGER NOT NULL, firstMs INTEGER NOT NULL, lastMs INTEGER NOT NULL, generation INTEGER NOT NULL) STRICT;
-- part: how the BLOB is to be read; see segment-columns.ts.
CREATE TABLE columnPart (segment INTEGER NOT NULL REFERENCES segment (id), field TEXT NOT NULL, part TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (segment, field, part)) STRICT;
-- The texts of all columns, numbered from firstCode on; code 0 is the empty text.
CREATE TABLE dictionary (generation INTEGER NOT NULL, firstCode INTEGER NOT NULL, texts INTEGER NOT NULL, lengths BLOB NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (generation, firstCode)) STRICT;
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

  /** Writes the segment's rows, and clears it. */
  write(segment: LogSegment): void {
    if (segment.rowCount === 0) return
    const id = ++this.#segments
    const { firstLine, firstMs, lastMs } = segmentSpan(segment)
    this.#db
      .prepare(
        'INSERT INTO segment (id, rowCount, firstLine, firstMs, lastMs, generation) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, segment.rowCount, firstLine, firstMs, lastMs, segment.dictionary.generation)
    const put = this.#db.prepare('INSERT INTO columnPart (segment, field, part, data) VALUES (?, ?, ?, ?)')
    putColumns(segment, firstMs, lastMs, (field, part, data) => put.run(id, field, part, data))
    this.#writeDictionary(segment)
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
        .run(Buffer.from(removedRows.buffer, removedRows.byteOffset, removedRows.byteLength))
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

  #writeDictionary({ dictionary, unwritten }: LogSegment): void {
    const texts = dictionary.count - unwritten
    if (texts === 0) return
    const { lengths, bytes } = dictionary.textsFrom(unwritten)
    this.#db
      .prepare('INSERT INTO dictionary (generation, firstCode, texts, lengths, bytes) VALUES (?, ?, ?, ?, ?)')
      .run(dictionary.generation, unwritten, texts, packNumbers(lengths), bytes)
  }
}
