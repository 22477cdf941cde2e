// A table of the register page by page, in the order in which its rows were recorded: what is long is never read at once.
import type { Database } from '../vault/open-encrypted.ts'
import { type Clause, both } from './as-of.ts'

const pageRows = 2000

type Question = {
  readonly table: 'employee' | 'program' | 'identity' | 'authorisation'
  readonly columns: string
  readonly where: Clause
  /** Only rows with one of these values in the column, which has an index. */
  readonly only?: { readonly column: 'id' | 'holder'; readonly ids: readonly string[] } | undefined
}
type Numbered = readonly [rowid: number, ...columns: unknown[]]

/**
 * `Row` is the row's own number and then the columns asked for, of the types of schema.sql. What is recorded while it is
 * read may be missed.
 */
export function* readPages<Row extends Numbered>(
  db: Database,
  { table, columns, where, only }: Question,
): Generator<readonly Row[]> {
  const asked = only ? both(where, among(only)) : where
  // With the plus the rows wanted are looked up by the column's index; without it they are read in their order.
  const rowid = only ? '+rowid' : 'rowid'
  const page = db
    .prepare(
      `SELECT rowid, ${columns} FROM ${table} WHERE ${rowid} > ? AND (${asked.sql})
       ORDER BY ${rowid} LIMIT ${pageRows}`,
    )
    .raw()
  for (let after = 0; ;) {
    // The caller names the columns.
    const rows = page.all(after, ...asked.values) as Row[]
    const last = rows.at(-1)
    if (last) yield rows
    if (!last || rows.length < pageRows) return
    after = last[0]
  }
}

function among({ column, ids }: NonNullable<Question['only']>): Clause {
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(ids)] }
}
