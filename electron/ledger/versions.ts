// How register projections keep every version, see [Note: versions] in schema.sql.
import type { Statement } from 'better-sqlite3'
import type { Database } from '../vault/open-encrypted.ts'
import { prepared } from './prepared.ts'
import type { ProjectionTable } from './projection-tables.ts'

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

type Insert = { readonly columns: readonly string[]; readonly statement: Statement<unknown[]> }
const inserts = new WeakMap<Database, Map<ProjectionTable, Insert>>()

/** Inserts a row whose keys are the table's columns, all of them. */
export function insertRow(db: Database, table: ProjectionTable, row: Row): void {
  const { columns, statement } = insertInto(db, table)
  statement.run(columns.map((column) => row[column]))
}

function insertInto(db: Database, table: ProjectionTable): Insert {
  let known = inserts.get(db)
  if (!known) inserts.set(db, (known = new Map()))
  let insert = known.get(table)
  if (!insert) {
    // The first column of pluck is the name, a text.
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    const marks = columns.map(() => '?').join(', ')
    const statement = db.prepare<unknown[]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`)
    known.set(table, (insert = { columns, statement }))
  }
  return insert
}

/** The versions of a subject that are known now, earliest first. */
export function currentVersions(db: Database, table: ProjectionTable, id: string): Row[] {
  // Every column of a projection is a text, an integer or NULL.
  return prepared(db, `SELECT * FROM ${table} WHERE id = ? AND knownToSeq IS NULL ORDER BY validFrom`).all(
    id,
  ) as Row[]
}

/** From this entry on the version is no longer what is known. */
export function closeVersion(db: Database, table: ProjectionTable, row: Row, seq: number): void {
  const part = row['part']
  const known = `UPDATE ${table} SET knownToSeq = ? WHERE id = ? AND knownFromSeq = ?`
  if (part === undefined) prepared(db, known).run(seq, row['id'], row['knownFromSeq'])
  else prepared(db, `${known} AND part = ?`).run(seq, row['id'], row['knownFromSeq'], part)
}

/** The version that holds until further: the one a correction or a change concerns. */
export function openVersion(db: Database, table: ProjectionTable, id: string): Row | undefined {
  return currentVersions(db, table, id).at(-1)
}

/** Closes what is known of the version and adds it again with other values. */
export function correctVersion(
  db: Database,
  table: ProjectionTable,
  id: string,
  seq: number,
  values: Row,
): void {
  const row = openVersion(db, table, id)
  if (!row) return
  closeVersion(db, table, row, seq)
  insertRow(db, table, { ...row, ...values, knownFromSeq: seq, knownToSeq: null, ...partOf(row, 0) })
}

/**
 * The world changed: the version that holds ends the day before `validFrom`, and another begins there. Only for tables
 * whose versions are dated by local dates and have a `part`.
 */
export function changeVersion(
  db: Database,
  table: 'employee' | 'program',
  id: string,
  seq: number,
  change: { readonly validFrom: string; readonly dayBefore: string; readonly values: Row },
): void {
  const row = openVersion(db, table, id)
  if (!row) return
  closeVersion(db, table, row, seq)
  const known = { knownFromSeq: seq, knownToSeq: null }
  insertRow(db, table, { ...row, ...known, validTo: change.dayBefore, part: 0 })
  insertRow(db, table, { ...row, ...change.values, ...known, validFrom: change.validFrom, part: 1 })
}

/** It was never so: every version stops being known. */
export function voidVersions(db: Database, table: ProjectionTable, id: string, seq: number): void {
  prepared(db, `UPDATE ${table} SET knownToSeq = ? WHERE id = ? AND knownToSeq IS NULL`).run(seq, id)
}

function partOf(row: Row, part: number): Row {
  return row['part'] === undefined ? {} : { part }
}
