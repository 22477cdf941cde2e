// Which approved controls a period has, and which of its dates none of them covers.
import type { PackableControl } from '../../shared/evidence/contract.ts'
import { uncoveredDates } from '../../shared/evidence/uncovered.ts'
import { localDateAt } from '../../shared/evidence/danish-format.ts'
import { type LocalDate, addMonths } from '../../shared/time/local-date.ts'
import { openZone } from '../../shared/time/zone.ts'
import { type ControlRow, readControls } from '../control/control-row.ts'
import { readEntry } from '../ledger/read-payload.ts'
import type { Database } from '../vault/open-encrypted.ts'

export type Range = { readonly from: LocalDate; readonly to: LocalDate }

export function packableControls(
  db: Database,
  range: Range,
  nowMs: number,
): {
  readonly controls: PackableControl[]
  readonly uncovered: Range[]
  readonly proposed: Range
} {
  const approved = approvedControls(db)
  const inRange = touching(approved, range)
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
    uncovered: uncoveredDates(
      range,
      inRange.map(({ period }) => period),
    ),
    proposed: proposedRange(
      approved.map(({ period }) => period),
      localDateAt(nowMs, openZone('Europe/Copenhagen')),
    ),
  }
}

export function officerName(db: Database, officer: string): string {
  const name = db.prepare('SELECT name FROM officer WHERE id = ? AND knownToSeq IS NULL').pluck().get(officer)
  return typeof name === 'string' ? name : ''
}

function countIn(db: Database, sql: string, id: string): number {
  return Number(db.prepare(sql).pluck().get(id) ?? 0)
}

/** Approved running controls, by first date; those of one first date as they were approved. */
export function approvedControls(db: Database): ControlRow[] {
  const key = ({ period, approvedAt }: ControlRow) => `${period.from} ${approvedAt ?? ''}`
  return readControls(db)
    .filter(({ kind, isTechnical, approvedAt }) => kind === 'running' && !isTechnical && approvedAt !== null)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Those that have a day in the range. */
export function touching(controls: readonly ControlRow[], { from, to }: Range): ControlRow[] {
  return controls.filter(({ period }) => period.from <= to && from <= period.to)
}

/** @param approved in order of their first date */
function proposedRange(approved: readonly Range[], today: LocalDate): Range {
  const to = approved.reduce((latest, period) => (period.to > latest ? period.to : latest), '')
  const recent = approved.find((period) => period.to > addMonths(to, -12))
  return recent ? { from: recent.from, to } : { from: addMonths(today, -3), to: today }
}
