// Everyone who holds an authorisation, as the grid shows and searches them. Read at once for the whole register: one pass
// over three tables costs less than twenty thousand look-ups.
import { identityKey } from '../../shared/text/normalise.ts'
import type { HolderKind } from '../../shared/register/list.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { type AsOf, type Clause, both, knownClause } from './as-of.ts'

export type ListHolder = {
  readonly kind: HolderKind
  readonly id: string
  readonly name: string
  /** Employee no.; '' for a program. */
  readonly number: string
  readonly userId: string
  readonly unit: string
  /** Every name, identity and unit, folded for searching. */
  readonly searched: string
  /** Every identity, as it was written. */
  readonly identities: readonly string[]
}

/** Which identity stands for its holder in the column "Bruger-id": what people log in with comes first. */
const shownFirst = ['bruger-id', 'login', 'initialer', 'client_id', 'mid', 'vid', 'uuid', 'rid']

type Identity = { readonly field: string; readonly raw: string }
type Version = readonly [id: string, validFrom: string | null, validTo: string | null, ...string[]]

/**
 * Holders by id, as they were on a local date; one who changed later, or was registered for later, as they are nearest to it.
 */
export function listHolders(db: Database, asOf: AsOf, date: string): Map<string, ListHolder> {
  const known = knownClause(asOf)
  const identities = identitiesOn(db, known, date)
  const holders = new Map<string, ListHolder>()
  const unitOf = new Map<string, string>()
  const employees = select<Version>(
    db,
    'id, validFrom, validTo, employeeNo, initials, name, unit, email',
    'employee',
    known,
  )
  for (const [id, , , number, initials, name, unit, email] of onDate(employees, date)) {
    // The columns are those selected.
    const own = [...(identities.get(id) ?? [])]
    own.push({ field: 'initialer', raw: initials! })
    own.push({ field: 'medarbejdernr', raw: number! }, { field: 'e-mail', raw: email! })
    unitOf.set(number!, unit!)
    holders.set(id, holder({ kind: 'employee', id, name: name!, number: number!, unit: unit! }, own))
  }
  const unitByKey = new Map<string, string>()
  const programs = select<Version>(db, 'id, validFrom, validTo, name, owner', 'program', known)
  if (programs.length > 0) for (const [no, unit] of unitOf) unitByKey.set(identityKey(no), unit)
  for (const [id, , , name, owner] of onDate(programs, date)) {
    const unit = unitByKey.get(identityKey(owner!)) ?? ''
    const own = identities.get(id) ?? []
    holders.set(id, holder({ kind: 'program', id, name: name!, number: '', unit }, own))
  }
  return holders
}

/** How texts are searched: without regard to case, and with å as aa. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('å') ? lower.replaceAll('å', 'aa') : lower
}

function holder(
  facts: Pick<ListHolder, 'kind' | 'id' | 'name' | 'number' | 'unit'>,
  own: readonly Identity[],
): ListHolder {
  const identities: string[] = []
  let searched = `${facts.name}\n${facts.unit}`
  for (const { raw } of own) {
    if (raw === '') continue
    identities.push(raw)
    searched += `\n${raw}`
  }
  return { ...facts, userId: shownIdentity(own), searched: folded(searched), identities }
}

function shownIdentity(own: readonly Identity[]): string {
  let best: Identity | undefined
  let bestPlace = Infinity
  for (const identity of own) {
    if (identity.raw === '') continue
    const at = shownFirst.indexOf(identity.field)
    const place = at < 0 ? shownFirst.length : at
    if (place >= bestPlace) continue
    best = identity
    bestPlace = place
  }
  return best?.raw ?? ''
}

function identitiesOn(db: Database, known: Clause, date: string): Map<string, Identity[]> {
  const held = both(known, {
    sql: '(validFrom IS NULL OR validFrom <= ?) AND (validTo IS NULL OR validTo >= ?)',
    values: [date, date],
  })
  const identities = new Map<string, Identity[]>()
  type Row = readonly [holder: string, field: string, raw: string]
  for (const [id, field, raw] of select<Row>(db, 'holder, field, raw', 'identity', held)) {
    const own = identities.get(id)
    if (own) own.push({ field, raw })
    else identities.set(id, [{ field, raw }])
  }
  return identities
}

/** Of each id's versions the one that holds on the date, or else the one nearest to it. */
function onDate(rows: readonly Version[], date: string): Iterable<Version> {
  const chosen = new Map<string, Version>()
  for (const row of rows) {
    const other = chosen.get(row[0])
    if (!other || distance(row, date) < distance(other, date)) chosen.set(row[0], row)
  }
  return chosen.values()
}

/** '' on the date itself; otherwise a text that grows with how far the version lies from it. */
function distance([, validFrom, validTo]: Version, date: string): string {
  if (validFrom !== null && validFrom > date) return `b${validFrom}`
  // An earlier version is nearer than a later one, and of the earlier ones the latest: dates turned round.
  if (validTo !== null && validTo < date) {
    return `a${validTo.replaceAll(/\d/g, (digit) => String(9 - Number(digit)))}`
  }
  return ''
}

function select<Row>(db: Database, columns: string, table: string, { sql, values }: Clause): Row[] {
  // Columns and tables are those named in this file, of the types of schema.sql.
  return db
    .prepare(`SELECT ${columns} FROM ${table} WHERE ${sql} ORDER BY rowid`)
    .raw()
    .all(...values) as Row[]
}
