// What is kept of an import beside its rows, in the same encrypted store: the rejects, the flags, the duplicates, and the
// keys by which the next file's duplicates are found. It goes with the store.
import type { Reject } from '../../shared/imports/import-summary.ts'
import type { DuplicateRows } from '../../shared/imports/log-columns.ts'
import { type Database, openEncrypted } from '../vault/open-encrypted.ts'
import type { ImportOutcome } from './import-request.ts'

const schema = `
-- kind: reject or flag. One row a reason: lines as 32-bit numbers, ascending.
CREATE TABLE note (kind TEXT NOT NULL, reason TEXT NOT NULL, lines BLOB NOT NULL, PRIMARY KEY (kind, reason)) STRICT;
CREATE TABLE duplicate (otherFile TEXT PRIMARY KEY, lines BLOB NOT NULL, times BLOB NOT NULL) STRICT;
CREATE TABLE receipt (id INTEGER PRIMARY KEY CHECK (id = 1), fields TEXT NOT NULL, duplicateKeys BLOB NOT NULL) STRICT;
`

export type ImportReceipt = {
  readonly fields: readonly string[]
  readonly duplicates: readonly DuplicateRows[]
}

/** Adds the receipt to a store that is written and closed. The key is cleared. */
export function writeReceipt(path: string, key: Buffer, outcome: ImportOutcome): void {
  const { summary, fields, keys, duplicates } = outcome
  try {
    const db = openEncrypted(path, key, { mode: 'write', journal: 'off' })
    try {
      db.transaction(() => {
        db.exec(schema)
        const note = db.prepare('INSERT INTO note VALUES (?, ?, ?)')
        for (const [reason, lines] of byReason(summary.rejects)) note.run('reject', reason, lines)
        for (const [reason, lines] of byReason(summary.flagged)) note.run('flag', reason, lines)
        const duplicate = db.prepare('INSERT INTO duplicate VALUES (?, ?, ?)')
        for (const { otherFile, lines, times } of duplicates) {
          duplicate.run(otherFile, blobOf(Uint32Array.from(lines)), blobOf(Float64Array.from(times)))
        }
        db.prepare('INSERT INTO receipt VALUES (1, ?, ?)').run(JSON.stringify(fields), blobOf(keys))
      })()
    } finally {
      db.close()
    }
  } finally {
    key.fill(0)
  }
}

/** @throws AppError wrong-key */
export function readReceipt(path: string, key: Buffer): ImportReceipt {
  return reading(path, key, (db) => {
    const fields = db.prepare('SELECT fields FROM receipt').pluck().get()
    const rows = db.prepare('SELECT otherFile, lines, times FROM duplicate ORDER BY rowid').all()
    return {
      fields: JSON.parse(String(fields)) as string[], // as written above
      // The columns are those of the schema above; the cipher has checked that nobody else wrote them.
      duplicates: (rows as { otherFile: string; lines: Buffer; times: Buffer }[]).map((row) => ({
        otherFile: row.otherFile,
        lines: [...new Uint32Array(wordsOf(row.lines))],
        times: [...new Float64Array(wordsOf(row.times))],
      })),
    }
  })
}

/** Keys of the accepted rows, each once; none for statistics. @throws AppError wrong-key */
export function readDuplicateKeys(path: string, key: Buffer): BigUint64Array<ArrayBuffer> {
  return reading(path, key, (db) => {
    const blob = db.prepare('SELECT duplicateKeys FROM receipt').pluck().get() as Buffer // as written above
    return new BigUint64Array(wordsOf(blob))
  })
}

/** The rows that were not taken in, by line. @throws AppError wrong-key */
export function readRejects(path: string, key: Buffer): Reject[] {
  return reading(path, key, (db) => {
    const rows = db.prepare(`SELECT reason, lines FROM note WHERE kind = 'reject'`).all()
    // The columns are those of the schema above.
    return (rows as { reason: string; lines: Buffer }[])
      .flatMap(({ reason, lines }) =>
        Array.from(new Uint32Array(wordsOf(lines)), (line) => ({ line, reason })),
      )
      .sort((a, b) => a.line - b.line)
  })
}

function reading<Value>(path: string, key: Buffer, read: (db: Database) => Value): Value {
  const db = openEncrypted(path, key, { mode: 'read', journal: 'off' })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

function byReason(notes: readonly Reject[]): [string, Buffer][] {
  const lines = new Map<string, number[]>()
  for (const { line, reason } of notes) {
    const known = lines.get(reason)
    if (known) known.push(line)
    else lines.set(reason, [line])
  }
  return [...lines].map(([reason, found]) => [reason, blobOf(Uint32Array.from(found))])
}

function blobOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength) // our arrays are never shared
}

/** A copy that begins on a whole word, as typed arrays demand. */
function wordsOf(blob: Buffer): ArrayBuffer {
  return Uint8Array.from(blob).buffer
}
