// Step 2: the authorisations of a unit, page by page, with who holds them.
import type { ReviewRow } from '../../shared/control/review-contract.ts'
import { localDateAt } from '../register/as-of.ts'
import { textsOf } from '../register/read-version.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { activeAuthorisations, authorisationsDigest } from './active-authorisations.ts'
import { type ReviewException, readExceptions } from './review-exceptions.ts'

export type ReviewRowsRequest = {
  readonly control: string
  /** Null for all units. */
  readonly unit: string | null
  readonly search: string
  readonly from: number
  readonly count: number
}

type Details = {
  readonly id: string
  readonly type: string
  readonly system: string
  readonly services: string
  readonly validFrom: number | null
  readonly validTo: number | null
  readonly name: string | null
  readonly employeeNo: string | null
  readonly initials: string | null
  readonly employedTo: string | null
  readonly program: string | null
}

const inDanishOrder = new Intl.Collator('da-DK').compare

/** @param nowMs UTC ms */
export function reviewRows(
  db: Database,
  { control, unit, search, from, count }: ReviewRowsRequest,
  nowMs: number,
): { total: number; rows: ReviewRow[]; digest: string | null } {
  const active = activeAuthorisations(db, nowMs).filter((each) => unit === null || each.unit === unit)
  const exceptions = readExceptions(db, control)
  const details = detailsOf(db, unit === null ? null : active.map(({ id }) => id))
  const wanted = search.trim().toLocaleLowerCase('da-DK')
  const rows = active.flatMap(({ id, holderKind, unit: of }) => {
    const found = details.get(id)
    if (!found) return []
    const row = reviewRow(found, holderKind, of, exceptions.get(id))
    return wanted === '' || searchText(row).includes(wanted) ? [row] : []
  })
  rows.sort((a, b) => inDanishOrder(a.name, b.name) || inDanishOrder(a.system, b.system))
  const toConfirm = active.filter(({ id }) => !exceptions.has(id))
  return {
    total: rows.length,
    rows: rows.slice(from, from + count),
    digest: unit === null ? null : authorisationsDigest(toConfirm),
  }
}

function detailsOf(db: Database, ids: readonly string[] | null): Map<string, Details> {
  const names = new Map(
    (
      db.prepare('SELECT id, name FROM program WHERE knownToSeq IS NULL AND validTo IS NULL').all() as {
        id: string
        name: string
      }[]
    ).map(({ id, name }) => [id, name]),
  )
  // The columns are those of schema.sql; the ids are one JSON array, since SQLite limits the number of parameters.
  const rows = db
    .prepare(
      `SELECT a.id, a.type, a.system, a.services, a.validFrom, a.validTo, a.holder,
         e.name, e.employeeNo, e.initials, e.employedTo
       FROM authorisation AS a
       LEFT JOIN employee AS e ON e.id = a.holder AND e.knownToSeq IS NULL AND e.validTo IS NULL
       WHERE a.knownToSeq IS NULL AND (@ids IS NULL OR a.id IN (SELECT value FROM json_each(@ids)))`,
    )
    .all({ ids: ids === null ? null : JSON.stringify(ids) }) as (Details & { readonly holder: string })[]
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, program: names.get(row.holder) ?? null, system: names.get(row.system) ?? row.system },
    ]),
  )
}

function reviewRow(
  details: Details,
  holderKind: ReviewRow['holderKind'],
  unit: string,
  exception: ReviewException | undefined,
): ReviewRow {
  const { id, type, system, services, validFrom, validTo } = details
  return {
    authorisation: id,
    holderKind,
    name: details.name ?? details.program ?? '',
    number: details.employeeNo ?? '',
    initials: details.initials ?? '',
    unit,
    system,
    type,
    services: textsOf(services),
    start: validFrom === null ? null : localDateAt(validFrom),
    // The first instant no longer covered: the last date in force is that of the instant before.
    end: validTo === null ? null : localDateAt(validTo - 1),
    employedTo: details.employedTo,
    exception: exception
      ? { decision: exception.decision, note: exception.note, isRecorded: exception.isRecorded }
      : null,
  }
}

function searchText({ name, number, initials, system, type }: ReviewRow): string {
  return [name, number, initials, system, type].join(' ').toLocaleLowerCase('da-DK')
}
