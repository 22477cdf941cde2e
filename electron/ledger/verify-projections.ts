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
    for (const table of projectionTables) {
      if (!isSame(table, db, fresh)) compareTable(table, db, fresh, report)
    }
  } finally {
    fresh.close()
  }
}

// Rows stand in the order in which projectors wrote them, whether in one go or over years: in an honest register a plain
// walk finds no difference, and only a dishonest one needs keys.
function isSame(table: ProjectionTable, db: Database, fresh: Database): boolean {
  if (!exists(db, table)) return false
  const sql = `SELECT * FROM ${table} ORDER BY rowid`
  // Every column of a projection is a text, an integer or NULL.
  const expected = fresh.prepare(sql).raw().iterate() as Iterator<readonly unknown[]>
  try {
    for (const row of db.prepare(sql).raw().iterate() as Iterable<readonly unknown[]>) {
      const { value, done } = expected.next()
      if (done === true || value.length !== row.length) return false
      if (row.some((cell, column) => cell !== value[column])) return false
    }
    return expected.next().done === true
  } finally {
    // A statement that is left in the middle keeps its database busy.
    expected.return?.()
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
  if (!exists(db, table)) return []
  // Every column of a projection is a text, an integer or NULL.
  return db.prepare(`SELECT * FROM ${table}`).iterate() as Iterable<Row>
}

function exists(db: Database, table: ProjectionTable): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table) !== undefined
}
