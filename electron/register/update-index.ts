// How the list's index is made, and how it takes in what was recorded since: by what those entries are about, read anew.
// Both yield between pieces of a few milliseconds. What is read anew twice does no harm, so entries may come meanwhile.
import { accessOf } from '../../shared/register/authorisation-state.ts'
import { endOfDate, startOfDate } from '../../shared/register/covered-dates.ts'
import { addTexts, noTexts } from '../../shared/register/danish-order.ts'
import type { HolderKind } from '../../shared/register/list.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { type Clause, both, knownClause } from './as-of.ts'
import { knownUsage, lookupsOf } from './known-usage.ts'
import { type HolderFacts, type ListHolder, listHolder, readHolders, readVoided } from './list-holders.ts'
import { readPages } from './read-pages.ts'
import type { IndexedAuthorisation, ListIndex, TextKey } from './register-index.ts'

type Moment = {
  readonly seq: number
  readonly knownSeq: number | undefined
  /** On which holders are as they are shown; no turn lies between it and the index's own. */
  readonly date: string
}
type Row = readonly [
  rowid: number,
  id: string,
  holderKind: HolderKind,
  holder: string,
  type: string,
  system: string,
  isVoided: number,
  startMs: number | null,
  endMs: number | null,
]

const holdersAPiece = 1000
/** What is more than this is read anew with everything else. */
const mostUpdated = 2000
const textKeys: readonly TextKey[] = ['name', 'userId', 'unit']

/** An index of the ledger up to `seq`. */
export function* buildIndex(
  db: Database,
  { when, date, seq, knownSeq }: Pick<ListIndex, 'when'> & Moment,
): Generator<void, ListIndex> {
  const index: ListIndex = {
    when,
    date,
    seq,
    knownSeq,
    nextTurn: null,
    rows: [],
    rowAt: new Map(),
    holders: [],
    holderAt: new Map(),
    lookups: [],
    total: 0,
    unitByNumber: new Map(),
    programs: new Map(),
    texts: { name: noTexts(), userId: noTexts(), unit: noTexts() },
    orders: new Map(),
    ranks: new Map(),
    statuses: { values: [], fromMs: Infinity, untilMs: -Infinity },
  }
  yield* takeHolders(db, index, undefined)
  yield* takeRows(db, index, undefined)
  yield* takeVoided(db, index)
  countAll(db, index)
  return index
}

/** Takes the entries after `index.seq` into it, up to `seq`. */
export function* updateIndex(db: Database, index: ListIndex, moment: Moment): Generator<void, ListIndex> {
  const { holders, rows, isUsageNew } = changedSince(db, index.seq)
  if (holders.length + rows.length > mostUpdated) {
    return yield* buildIndex(db, { when: index.when, ...moment })
  }
  index.knownSeq = moment.knownSeq
  index.date = moment.date
  if (holders.length > 0) yield* takeHolders(db, index, holders)
  if (rows.length > 0) yield* takeRows(db, index, rows)
  if (holders.length > 0 || rows.length > 0) yield* takeVoided(db, index)
  if (isUsageNew) yield* takeLookups(db, index, 0)
  if (holders.length > 0 || rows.length > 0 || isUsageNew) forgetOrders(index)
  countAll(db, index)
  index.seq = moment.seq
  return index
}

/** What the entries after one are about. */
function changedSince(db: Database, seq: number) {
  // The columns are those selected.
  const entries = db.prepare('SELECT DISTINCT subject, kind FROM ledger WHERE seq > ?').all(seq) as {
    subject: string
    kind: string
  }[]
  const subjects = (isOfThem: (kind: string) => boolean) => [
    ...new Set(entries.flatMap(({ subject, kind }) => (isOfThem(kind) ? [subject] : []))),
  ]
  return {
    holders: subjects((kind) => kind === 'erased' || /^(employee|program|identity)-/.test(kind)),
    rows: subjects((kind) => kind === 'erased' || kind.startsWith('authorisation-')),
    isUsageNew: entries.some(({ kind }) => kind === 'control-approved'),
  }
}

function* takeHolders(
  db: Database,
  index: ListIndex,
  only: readonly string[] | undefined,
): Generator<void, void> {
  const { date } = index
  const read = yield* readHolders(db, { known: () => knownClause(index), date, only })
  if (read.nextTurn !== null && (index.nextTurn === null || read.nextTurn < index.nextTurn)) {
    index.nextTurn = read.nextTurn
  }
  const before = index.holders.length
  const found = new Set(read.holders.map(({ id }) => id))
  const added: ListHolder[] = []
  let isUnitNew = false
  // Before the others: a number of one who is gone may be that of one who is new.
  for (const id of only ?? []) if (!found.has(id)) isUnitNew = takeOut(index, id) || isUnitNew
  for (const [at, facts] of read.holders.entries()) {
    if (facts.kind === 'employee') isUnitNew = setUnit(index, facts) || isUnitNew
    else index.programs.set(facts.id, facts)
    added.push(put(index, facts))
    if (at % holdersAPiece < holdersAPiece - 1) continue
    addHolderTexts(index, added.splice(0))
    yield
  }
  addHolderTexts(index, added)
  // Programs have their unit from an owner, who may be read after them.
  if (isUnitNew)
    addHolderTexts(
      index,
      Array.from(index.programs.values(), (facts) => put(index, facts)),
    )
  yield* takeLookups(db, index, only ? 0 : before, only && found)
}

/** A holder who was registered in error stands with the authorisations that went with it. */
function* takeVoided(db: Database, index: ListIndex): Generator<void, void> {
  // On a date nothing is shown that was registered in error.
  if (index.when.date !== null) return
  const without = index.rows.filter(({ holderAt }) => holderAt < 0)
  if (without.length === 0) return
  const only = [...new Set(without.map(({ holder }) => holder))]
  const voided = yield* readVoided(db, { date: index.date, only })
  addHolderTexts(
    index,
    voided.map((facts) => put(index, facts)),
  )
  yield* takeLookups(db, index, 0, new Set(only))
  for (const row of without) row.holderAt = index.holderAt.get(row.holder) ?? -1
}

/** Whether the employee's unit or number is another than before. */
function setUnit(index: ListIndex, { id, number, unit }: HolderFacts): boolean {
  const key = identityKey(number)
  const isOther = forgetUnit(index, id, key)
  if (index.unitByNumber.get(key) === unit) return isOther
  index.unitByNumber.set(key, unit)
  return true
}

/** A number that is nobody's any longer gives no unit. */
function forgetUnit({ holders, holderAt, unitByNumber }: ListIndex, id: string, key: string | null): boolean {
  const before = holders[holderAt.get(id) ?? -1]
  if (before?.kind !== 'employee' || before.isVoided) return false
  const keyBefore = identityKey(before.number)
  return keyBefore !== key && unitByNumber.delete(keyBefore)
}

function put(index: ListIndex, facts: HolderFacts): ListHolder {
  const unit = facts.kind === 'employee' ? facts.unit : (index.unitByNumber.get(facts.owner) ?? '')
  const holder = listHolder(facts, unit)
  const at = index.holderAt.get(facts.id)
  if (at === undefined) index.holderAt.set(facts.id, index.holders.push(holder) - 1)
  else index.holders[at] = holder
  return holder
}

/** Whether a unit went with the holder. */
function takeOut(index: ListIndex, id: string): boolean {
  const at = index.holderAt.get(id)
  if (at === undefined) return false
  const isUnitGone = forgetUnit(index, id, null)
  index.holders[at] = undefined
  index.holderAt.delete(id)
  index.programs.delete(id)
  for (const row of index.rows) if (row.holderAt === at) row.holderAt = -1
  return isUnitGone
}

function addHolderTexts(index: ListIndex, holders: readonly ListHolder[]): void {
  for (const key of textKeys)
    addTexts(
      index.texts[key],
      holders.map((holder) => holder[key]),
    )
}

/** Of the holders from a place on; `only`: those with these ids. */
function* takeLookups(
  db: Database,
  index: ListIndex,
  from: number,
  only?: ReadonlySet<string>,
): Generator<void, void> {
  const usage = knownUsage(db, index.knownSeq)
  for (let at = from; at < index.holders.length; at += 1) {
    const holder = index.holders[at]
    if (only && !(holder && only.has(holder.id))) continue
    index.lookups[at] = holder ? lookupsOf(holder.identities, usage) : null
    if (usage && at % holdersAPiece === holdersAPiece - 1) yield
  }
}

function* takeRows(
  db: Database,
  index: ListIndex,
  only: readonly string[] | undefined,
): Generator<void, void> {
  const { date } = index.when
  const known = knownClause(index)
  const found = new Set<string>()
  const columns = 'id, holderKind, holder, type, system, isVoided, validFrom, validTo'
  for (const rows of readPages<Row>(db, {
    table: 'authorisation',
    columns,
    where: date === null ? known : both(known, inForceOn(date)),
    only: only && { column: 'id', ids: only },
  })) {
    for (const row of rows) {
      const authorisation = indexed(index, row)
      found.add(authorisation.id)
      const at = index.rowAt.get(authorisation.id)
      if (at === undefined) index.rowAt.set(authorisation.id, index.rows.push(authorisation) - 1)
      else index.rows[at] = authorisation
    }
    yield
  }
  const gone = new Set(only?.filter((id) => !found.has(id) && index.rowAt.has(id)))
  if (gone.size === 0) return
  index.rows = index.rows.filter(({ id }) => !gone.has(id))
  index.rowAt.clear()
  for (const [at, { id }] of index.rows.entries()) index.rowAt.set(id, at)
}

function indexed(index: ListIndex, row: Row): IndexedAuthorisation {
  const [recorded, id, holderKind, holder, type, system, isVoided, startMs, endMs] = row
  return {
    id,
    holderKind,
    holder,
    holderAt: index.holderAt.get(holder) ?? -1,
    access: accessOf({ holderKind, system, type }),
    system,
    startMs,
    endMs,
    isVoided: isVoided === 1,
    recorded,
  }
}

/** In force at some time of the local date; what was registered in error never was. */
function inForceOn(date: string): Clause {
  return {
    sql: 'isVoided = 0 AND validFrom < ? AND (validTo IS NULL OR validTo > ?)',
    values: [endOfDate(date), startOfDate(date)],
  }
}

function forgetOrders({ orders, ranks, statuses }: ListIndex): void {
  orders.clear()
  ranks.clear()
  statuses.fromMs = Infinity
}

function countAll(db: Database, index: ListIndex): void {
  const { sql, values } = knownClause(index)
  index.total =
    index.when.date === null
      ? index.rows.length
      : Number(
          db
            .prepare(`SELECT count(*) FROM authorisation WHERE ${sql}`)
            .pluck()
            .get(...values),
        )
}
