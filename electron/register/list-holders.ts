// Everyone who holds an authorisation, as the grid shows and searches them. Read in pages of a few thousand rows, so that
// whoever reads the whole register can let others in between.
import { formatDay, parseDay } from '../../shared/time/local-date.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { HolderKind } from '../../shared/register/list.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { Clause } from './as-of.ts'
import { readPages } from './read-pages.ts'

export type ListHolder = {
  readonly kind: HolderKind
  readonly id: string
  /** Registered in error: it stands as it was known last, with the authorisations that went with it. */
  readonly isVoided: boolean
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

/** A holder as it was read; a program's unit is its owner's, and so not known yet. */
export type HolderFacts = Pick<ListHolder, 'kind' | 'id' | 'isVoided' | 'name' | 'number' | 'unit'> & {
  /** `identityKey` of a program's owner's employee no.; '' for an employee. */
  readonly owner: string
  readonly identities: readonly Identity[]
}

export type HoldersRead = {
  readonly holders: HolderFacts[]
  /** The first local date after the one asked about on which one of them reads otherwise; null when none does. */
  readonly nextTurn: string | null
}

type Identity = { readonly field: string; readonly raw: string }
type Version = readonly [
  rowid: number,
  id: string,
  validFrom: string | null,
  validTo: string | null,
  ...texts: string[],
]
type IdentityVersion = readonly [
  rowid: number,
  holder: string,
  validFrom: string | null,
  validTo: string | null,
  field: string,
  raw: string,
]
type When = {
  /** Which versions of a table are read. */
  readonly known: (table: HolderTable) => Clause
  readonly date: string
  /** Ids of those wanted; absent: everyone. */
  readonly only?: readonly string[] | undefined
}
type HolderTable = HolderKind | 'identity'

/** What an employee and a program lack of each other, while they stand in the register. */
const living = { isVoided: false, number: '', unit: '', owner: '' }

/** Which identity stands for its holder in the column "Bruger-id": what people log in with comes first. */
const shownFirst = ['bruger-id', 'login', 'initialer', 'client_id', 'mid', 'vid', 'uuid', 'rid']

/**
 * Holders as they were on a local date; one who changed later, or was registered for later, as they are nearest to it.
 * Yields between pages.
 */
export function* readHolders(db: Database, when: When): Generator<void, HoldersRead> {
  const { known, date, only } = when
  const turns: string[] = []
  const identities = new Map<string, Identity[]>()
  for (const rows of readPages<IdentityVersion>(db, {
    table: 'identity',
    columns: 'holder, validFrom, validTo, field, raw',
    where: known('identity'),
    only: only && { column: 'holder', ids: only },
  })) {
    for (const [, holder, validFrom, validTo, field, raw] of rows) {
      noteTurns(turns, validFrom, validTo, date)
      if ((validFrom !== null && validFrom > date) || (validTo !== null && validTo < date)) continue
      const own = identities.get(holder)
      if (own) own.push({ field, raw })
      else identities.set(holder, [{ field, raw }])
    }
    yield
  }
  const holders: HolderFacts[] = []
  const employees = yield* readVersions(db, 'employee', when, turns)
  for (const [, id, , , number = '', initials = '', name = '', unit = '', email = ''] of employees) {
    const own = [
      ...(identities.get(id) ?? []),
      { field: 'initialer', raw: initials },
      { field: 'medarbejdernr', raw: number },
      { field: 'e-mail', raw: email },
    ]
    holders.push({ ...living, kind: 'employee', id, name, number, unit, identities: own })
  }
  const programs = yield* readVersions(db, 'program', when, turns)
  for (const [, id, , , name = '', owner = ''] of programs) {
    const own = identities.get(id) ?? []
    holders.push({ ...living, kind: 'program', id, name, owner: identityKey(owner), identities: own })
  }
  return {
    holders,
    nextTurn: turns.reduce<string | null>(
      (first, turn) => (first === null || turn < first ? turn : first),
      null,
    ),
  }
}

/** Those of the ids who were registered in error, as they were known last. Yields between pages. */
export function* readVoided(
  db: Database,
  { date, only }: { readonly date: string; readonly only: readonly string[] },
): Generator<void, HolderFacts[]> {
  const { holders } = yield* readHolders(db, { known: lastKnown, date, only })
  return holders.map((facts) => ({ ...facts, isVoided: true }))
}

/** The versions that stopped being known when their holder did. */
function lastKnown(table: HolderTable): Clause {
  const closed = (kind: HolderKind, id: string) =>
    `SELECT max(last.knownToSeq) FROM ${kind} AS last WHERE last.id = ${id}`
  const seq =
    table === 'identity'
      ? `coalesce((${closed('employee', 'holder')}), (${closed('program', 'holder')}))`
      : `(${closed(table, `${table}.id`)})`
  return { sql: `knownToSeq = ${seq}`, values: [] }
}

/** As the grid shows a holder; `unit` is a program's owner's, or an employee's own. */
export function listHolder(
  { kind, id, isVoided, name, number, identities }: HolderFacts,
  unit: string,
): ListHolder {
  const raws: string[] = []
  let searched = `${name}\n${unit}`
  for (const { raw } of identities) {
    if (raw === '') continue
    raws.push(raw)
    searched += `\n${raw}`
  }
  const userId = shownIdentity(identities)
  return { kind, id, isVoided, name, number, unit, userId, searched: folded(searched), identities: raws }
}

/** How texts are searched: without regard to case, and with å as aa. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('å') ? lower.replaceAll('å', 'aa') : lower
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

const columnsOf = { employee: 'employeeNo, initials, name, unit, email', program: 'name, owner' } as const

/** Of each id's versions the one that holds on the date, or else the one nearest to it. */
function* readVersions(
  db: Database,
  table: 'employee' | 'program',
  { known, date, only }: When,
  turns: string[],
): Generator<void, Iterable<Version>> {
  const chosen = new Map<string, Version>()
  const columns = `id, validFrom, validTo, ${columnsOf[table]}`
  for (const rows of readPages<Version>(db, {
    table,
    columns,
    where: known(table),
    only: only && { column: 'id', ids: only },
  })) {
    for (const row of rows) {
      const [, id, validFrom, validTo] = row
      noteTurns(turns, validFrom, validTo, date)
      const other = chosen.get(id)
      if (!other || distance(row, date) < distance(other, date)) chosen.set(id, row)
    }
    yield
  }
  return chosen.values()
}

/** A version begins to hold on its first date, and no longer holds on the date after its last. */
function noteTurns(turns: string[], validFrom: string | null, validTo: string | null, date: string): void {
  if (validFrom !== null && validFrom > date) turns.push(validFrom)
  if (validTo !== null && validTo >= date) turns.push(formatDay(parseDay(validTo) + 1))
}

/** '' on the date itself; otherwise a text that grows with how far the version lies from it. */
function distance([, , validFrom, validTo]: Version, date: string): string {
  if (validFrom !== null && validFrom > date) return `b${validFrom}`
  // An earlier version is nearer than a later one, and of the earlier ones the latest: dates turned round.
  if (validTo !== null && validTo < date) {
    return `a${validTo.replaceAll(/\d/g, (digit) => String(9 - Number(digit)))}`
  }
  return ''
}
