// Replays the ledger into an empty database and compares every projection row by row. Differences are named by table
// and key, never by what stands there.
import type { Database } from '../vault/open-encrypted.ts'
import { type ProjectionTable, projectionTables } from './projection-tables.ts'
import type { Report } from './register-problem.ts'
import { replay } from './replay.ts'
import { createTables, openScratch } from './schema.ts'

type Row = Readonly<Record<string, string | number | null>>

export function verifyProjections(db: Database, report: Report): void {
  const fresh = openScratch()
  try {
    createTables(fresh)
    fresh.exec('BEGIN')
    replay(db, fresh, (seq) => {
      report({ part: 'projections', seq, what: 'Posten kan ikke genafspilles.' })
    })
    fresh.exec('COMMIT')
    for (const table of projectionTables) compareTable(table, db, fresh, report)
  } finally {
    fresh.close()
  }
}

function compareTable(table: ProjectionTable, db: Database, fresh: Database, report: Report): void {
  const key = keyColumns(fresh, table)
  const keyOf = (row: Row) => key.map((column) => `${column}=${row[column]}`).join(', ')
  const expected = new Map<string, Row>()
  for (const row of rowsOf(fresh, table)) expected.set(keyOf(row), row)
  const say = (row: string, what: string) =>
    report({ part: 'projections', what: `${table} (${row}): ${what}` })
  for (const row of rowsOf(db, table)) {
    const name = keyOf(row)
    const original = expected.get(name)
    expected.delete(name)
    if (!original) {
      say(name, 'rækken kommer ikke af revisionssporet.')
      continue
    }
    const changed = Object.keys(original).filter((column) => original[column] !== row[column])
    if (changed.length > 0) say(name, `${changed.join(', ')} er ikke som i revisionssporet.`)
  }
  for (const name of expected.keys()) say(name, 'rækken mangler.')
}

function keyColumns(db: Database, table: ProjectionTable): string[] {
  // One column, a text.
  return db
    .prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table) as string[]
}

// A table that is missing is named with the schema; here it has no rows.
function rowsOf(db: Database, table: ProjectionTable): Iterable<Row> {
  const exists = db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table)
  if (exists === undefined) return []
  // Every column of a projection is a text, an integer or NULL.
  return db.prepare(`SELECT * FROM ${table}`).iterate() as Iterable<Row>
}
