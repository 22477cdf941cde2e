// The one picture of the register's tables, schema.sql, and what SQLite makes of it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Database, openEncrypted } from '../vault/open-encrypted.ts'

/** A table, index or trigger as `sqlite_master` keeps it. */
export type SchemaPart = {
  readonly type: string
  readonly name: string
  readonly table: string
  readonly sql: string
}

/** Creates every table in an empty database; joins the transaction that is open. */
export function createTables(db: Database): void {
  db.exec(readFileSync(path.join(import.meta.dirname, 'schema.sql'), 'utf8'))
}

/** What stands in a database, without what SQLite keeps for itself. */
export function schemaOf(db: Database): SchemaPart[] {
  // The columns are chosen here, and `sql` is NULL only for the indexes that SQLite makes itself.
  return db
    .prepare(
      `SELECT type, name, tbl_name AS "table", sql FROM sqlite_master
       WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
    )
    .all() as SchemaPart[]
}

/** What schema.sql makes, in the order in which it must be made. */
export function documentedSchema(): SchemaPart[] {
  const db = openScratch()
  try {
    createTables(db)
    return schemaOf(db)
  } finally {
    db.close()
  }
}

/** An empty database in memory, for a replay. The caller closes it. */
export function openScratch(): Database {
  return openEncrypted(':memory:', Buffer.alloc(32), { mode: 'create', journal: 'off' })
}
