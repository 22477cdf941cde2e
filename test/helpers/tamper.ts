// Changes a register as someone would who has the key and knows the tables.
import { hash } from 'node:crypto'
import { schemaOf } from '../../electron/ledger/schema.ts'
import type { Database } from '../../electron/vault/open-encrypted.ts'
import { type LedgerRow, entryText } from '../../shared/ledger/entry.ts'

/** Changes the tables behind the triggers' back, and puts the triggers back as they were. */
export function tamper(db: Database, ...statements: string[]): void {
  const triggers = schemaOf(db).filter(({ type }) => type === 'trigger')
  db.pragma('foreign_keys=OFF')
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  for (const sql of statements) {
    if (db.prepare(sql).run().changes === 0) throw new Error(`nothing was changed by ${sql}`)
  }
  for (const { sql } of triggers) db.exec(sql)
}

/** Writes hashes and chain anew from an entry on, as whoever knows the format can. */
export function rechain(db: Database, from: number): void {
  const triggers = schemaOf(db).filter(({ type }) => type === 'trigger')
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  let prev = String(
    db.prepare('SELECT hash FROM ledger WHERE seq < ? ORDER BY seq DESC LIMIT 1').pluck().get(from),
  )
  for (const row of db.prepare('SELECT * FROM ledger WHERE seq >= ? ORDER BY seq').all(from) as LedgerRow[]) {
    const rowHash = hash('sha256', entryText({ ...row, prev }), 'hex')
    db.prepare('UPDATE ledger SET prev = ?, hash = ? WHERE seq = ?').run(prev, rowHash, row.seq)
    prev = rowHash
  }
  for (const { sql } of triggers) db.exec(sql)
}
