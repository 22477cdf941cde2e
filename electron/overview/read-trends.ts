// The second row of Overblik: authorisations month by month, and look-ups of the larger units week by week.
import { fewestUsers } from '../../shared/control/lookups-per-week.ts'
import type { OverviewTrends } from '../../shared/overview/contract.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import { addMonths, formatDay, parseDay, weekday } from '../../shared/time/local-date.ts'
import { localDateAt } from '../register/as-of.ts'
import type { Database } from '../vault/open-encrypted.ts'

const shownMonths = 12

/** @param nowMs UTC ms */
export function readTrends(db: Database, nowMs: number): OverviewTrends {
  return { months: monthsOf(db, nowMs), units: unitsOf(db) }
}

function monthsOf(db: Database, nowMs: number): OverviewTrends['months'] {
  const thisMonth = `${localDateAt(nowMs).slice(0, 7)}-01`
  const months = Array.from({ length: shownMonths }, (_, at) => ({
    month: addMonths(thisMonth, at - shownMonths + 1).slice(0, 7),
    started: 0,
    ended: 0,
  }))
  const byMonth = new Map(months.map((month) => [month.month, month]))
  // Two instants, or NULL where none is stated; an end is the first instant without the authorisation.
  const rows = db
    .prepare('SELECT validFrom, validTo FROM authorisation WHERE knownToSeq IS NULL AND isVoided = 0')
    .raw()
    .iterate() as Iterable<[number | null, number | null]>
  const monthOf = (ms: number) => byMonth.get(localDateAt(ms).slice(0, 7))
  for (const [from, to] of rows) {
    const started = from === null || from > nowMs ? undefined : monthOf(from)
    if (started) started.started += 1
    const ended = to === null || to - 1 > nowMs ? undefined : monthOf(to - 1)
    if (ended) ended.ended += 1
  }
  return months
}

type UsageRow = { readonly identity: string; readonly day: string; readonly count: number }

function unitsOf(db: Database): OverviewTrends['units'] {
  const control = db
    .prepare(
      `SELECT id, periodFrom, periodTo FROM control
       WHERE approvedSeq IS NOT NULL AND id IN (SELECT DISTINCT control FROM usage)
       ORDER BY approvedSeq DESC LIMIT 1`,
    )
    .get() as { readonly id: string; readonly periodFrom: string; readonly periodTo: string } | undefined
  if (!control) return null
  const mondays = mondaysOf(control.periodFrom, control.periodTo)
  const first = parseDay(mondays[0]!) // a period has at least one week
  const userOf = unitsByIdentity(db)
  const units = new Map<string, { readonly users: Set<string>; readonly lookups: number[] }>()
  // The columns are those of schema.sql.
  const rows = db
    .prepare('SELECT identity, day, sum(count) AS count FROM usage WHERE control = ? GROUP BY identity, day')
    .iterate(control.id) as Iterable<UsageRow>
  for (const { identity, day, count } of rows) {
    const user = userOf.get(identityKey(identity))
    const week = Math.floor((parseDay(day) - first) / 7)
    if (!user || week < 0 || week >= mondays.length) continue
    let unit = units.get(user.unit)
    if (!unit) units.set(user.unit, (unit = { users: new Set(), lookups: mondays.map(() => 0) }))
    unit.users.add(user.id)
    unit.lookups[week]! += count
  }
  const large = [...units].filter(([name, { users }]) => name !== '' && users.size >= fewestUsers)
  const total = (lookups: readonly number[]) => lookups.reduce((sum, each) => sum + each, 0)
  return {
    mondays,
    units: large
      .map(([unit, { lookups }]) => ({ unit, lookups }))
      .sort((a, b) => total(b.lookups) - total(a.lookups)),
  }
}

function mondaysOf(from: string, to: string): string[] {
  const first = parseDay(from) - weekday(parseDay(from)) + 1
  const weeks = Math.floor((parseDay(to) - first) / 7) + 1
  return Array.from({ length: weeks }, (_, week) => formatDay(first + week * 7))
}

/** Employees by every identity they are known under, with the unit they belong to now. */
function unitsByIdentity(db: Database): Map<string, { readonly id: string; readonly unit: string }> {
  const byIdentity = new Map<string, { readonly id: string; readonly unit: string }>()
  const employees = new Map<string, { readonly id: string; readonly unit: string }>()
  // The columns are those of schema.sql.
  const rows = db
    .prepare(
      'SELECT id, unit, employeeNo, initials, email FROM employee WHERE knownToSeq IS NULL ORDER BY validFrom',
    )
    .raw()
    .iterate() as Iterable<[string, string, string, string, string]>
  for (const [id, unit, ...names] of rows) {
    const user = { id, unit }
    employees.set(id, user)
    for (const name of names) if (name !== '') byIdentity.set(identityKey(name), user)
  }
  const identities = db
    .prepare(`SELECT holder, raw FROM identity WHERE knownToSeq IS NULL AND holderKind = 'employee'`)
    .raw()
    .iterate() as Iterable<[string, string]>
  for (const [holder, raw] of identities) {
    const user = employees.get(holder)
    if (user) byIdentity.set(identityKey(raw), user)
  }
  return byIdentity
}
