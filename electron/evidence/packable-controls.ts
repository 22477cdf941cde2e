// Which approved controls a period has, and which of its dates none of them covers.
import type { PackableControl } from '../../shared/evidence/contract.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { formatDay, parseDay } from '../../shared/time/local-date.ts'
import { readControls } from '../control/control-row.ts'
import { readEntry } from '../ledger/read-payload.ts'
import type { Database } from '../vault/open-encrypted.ts'

export type Range = { readonly from: LocalDate; readonly to: LocalDate }

export function packableControls(
  db: Database,
  range: Range,
): {
  readonly controls: PackableControl[]
  readonly uncovered: Range[]
  readonly proposed: Range | null
} {
  const approved = readControls(db)
    .filter(({ kind, isTechnical, approvedAt }) => kind === 'running' && !isTechnical && approvedAt !== null)
    .sort((a, b) => (a.period.from < b.period.from ? -1 : 1))
  const inRange = approved.filter(({ period }) => period.from <= range.to && range.from <= period.to)
  return {
    controls: inRange.map(({ id, period, incomplete }) => {
      const { at, actor, data } = readEntry(db, 'control-approved', id)!
      return {
        control: id,
        period,
        approvedAt: at,
        officer: officerName(db, actor),
        covers: data.covers ?? [],
        isIncomplete: incomplete !== null,
        findings: countIn(db, 'SELECT findings FROM run WHERE id = ?', data.run),
        sampleRows: countIn(db, 'SELECT count(*) FROM sampleRow WHERE sample = ?', data.sample ?? ''),
      }
    }),
    uncovered: gapsIn(
      range,
      inRange.map(({ period }) => period),
    ),
    proposed: rangeOf(approved.map(({ period }) => period)),
  }
}

export function officerName(db: Database, officer: string): string {
  const name = db.prepare('SELECT name FROM officer WHERE id = ? AND knownToSeq IS NULL').pluck().get(officer)
  return typeof name === 'string' ? name : ''
}

function countIn(db: Database, sql: string, id: string): number {
  return Number(db.prepare(sql).pluck().get(id) ?? 0)
}

/** @param periods in order of their first date */
function gapsIn({ from, to }: Range, periods: readonly Range[]): Range[] {
  const gaps: Range[] = []
  let next = parseDay(from)
  for (const period of periods) {
    const begins = parseDay(period.from)
    if (begins > next) gaps.push({ from: formatDay(next), to: formatDay(begins - 1) })
    next = Math.max(next, parseDay(period.to) + 1)
  }
  const last = parseDay(to)
  if (next <= last) gaps.push({ from: formatDay(next), to })
  return gaps
}

function rangeOf(periods: readonly Range[]): Range | null {
  const [first] = periods
  if (!first) return null
  return { from: first.from, to: periods.reduce((to, period) => (period.to > to ? period.to : to), first.to) }
}
