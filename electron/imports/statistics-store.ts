// The encrypted store of one statistics file: one row an entry, since there are few.
import { closeSync, fsyncSync, openSync } from 'node:fs'
import type { StatisticsRow } from '../../shared/imports/log-columns.ts'
import { openEncrypted } from '../vault/open-encrypted.ts'

const schema = `
CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE statistic (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, userId TEXT NOT NULL, signature TEXT NOT NULL, transactionType TEXT NOT NULL, count INTEGER NOT NULL, fromDate TEXT NOT NULL, toDate TEXT NOT NULL) STRICT;
`

/** Writes the rows to a path where nothing is, and brings them to disk. The key is cleared. */
export function writeStatisticsStore(path: string, key: Buffer, rows: readonly StatisticsRow[]): void {
  try {
    const db = openEncrypted(path, key, { mode: 'create', journal: 'off' })
    try {
      db.exec(schema)
      const put = db.prepare(
        'INSERT INTO statistic (line, userId, signature, transactionType, count, fromDate, toDate) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      db.transaction(() => {
        db.prepare('INSERT INTO property (name, value) VALUES (?, ?)').run(
          'format',
          'kontrolbog-statistics/1',
        )
        for (const row of rows) {
          put.run(row.line, row.userId, row.signature, row.transactionType, row.count, row.from, row.to)
        }
      })()
    } finally {
      db.close()
    }
  } finally {
    key.fill(0)
  }
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** @throws AppError wrong-key */
export function readStatisticsStore(path: string, key: Buffer): StatisticsRow[] {
  const db = openEncrypted(path, key, { mode: 'read', journal: 'off' })
  try {
    // The columns are those of the type; the store is our own and was checked by its cipher.
    return db
      .prepare(
        'SELECT line, userId, signature, transactionType, count, fromDate AS "from", toDate AS "to" FROM statistic ORDER BY id',
      )
      .all() as StatisticsRow[]
  } finally {
    db.close()
  }
}
