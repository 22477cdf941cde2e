import type { Statement } from 'better-sqlite3'
import type { Database } from '../vault/open-encrypted.ts'

const statements = new WeakMap<Database, Map<string, Statement<unknown[]>>>()

/** The statement for this SQL on this connection, compiled once. */
export function prepared(db: Database, sql: string): Statement<unknown[]> {
  let known = statements.get(db)
  if (!known) statements.set(db, (known = new Map()))
  let statement = known.get(sql)
  if (!statement) known.set(sql, (statement = db.prepare<unknown[]>(sql)))
  return statement
}
