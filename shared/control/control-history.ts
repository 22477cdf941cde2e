// What earlier controls left that a run may look back at: rows that are still kept and, where they are not, how many
// requests there were a day. None of it is reported: a finding is about rows of the control's own sources.
import type { LogColumns, TextColumn } from '../imports/log-columns.ts'
import { formatDay, parseDay } from '../time/local-date.ts'
import type { ControlInput, ControlSource } from './control-input.ts'
import type { UsageRow } from './usage-summary.ts'

/** A log of an earlier control, with its rows. `control` counts the earlier controls backwards: 0 is the latest. */
export type HistorySource = ControlSource & { readonly control: number }

/** What an approved control counted of its logs, for those whose rows are not read. */
export type UsageHistory = {
  /** The control's period, first and last local date. */
  readonly from: string
  readonly to: string
  /** Whose logs it counted: null is Datafordeleren's, otherwise the program. */
  readonly programs: readonly (string | null)[]
  readonly rows: readonly UsageRow[]
}

export type ControlHistory = {
  readonly sources: readonly HistorySource[]
  /** Latest control first. */
  readonly usage: readonly UsageHistory[]
  /** By subject of a sample: when it was last drawn, as the place of the control among the earlier ones, from 0. */
  readonly lastDrawn: ReadonlyMap<string, number>
}

export const noHistory: ControlHistory = { sources: [], usage: [], lastDrawn: new Map() }

type Range = { readonly fromDay: number; readonly toDay: number }

/** '' is Datafordeleren's log search; a program is itself. */
export function systemOf({ kind, program }: Pick<ControlSource, 'kind' | 'program'>): string {
  return kind === 'log' ? '' : (program ?? '')
}

/**
 * The earlier logs, each with the rows and dates before any later one of its system begins: by what is declared, so that a
 * row that two controls were given is read once. All of it lies before the period.
 *
 * @param startOfDayMs a local midnight as UTC ms
 */
export function earlierLogs(
  { from, sources, history = noHistory }: Pick<ControlInput, 'from' | 'sources' | 'history'>,
  startOfDayMs: (day: number) => number,
): ControlSource[] {
  const begins = new Map<string, number>()
  const beginOf = (source: ControlSource) => begins.get(systemOf(source)) ?? parseDay(from)
  const note = (source: ControlSource) =>
    begins.set(systemOf(source), Math.min(beginOf(source), parseDay(source.from)))
  for (const source of sources) if (source.log) note(source)
  const byControl = Map.groupBy(history.sources, ({ control }) => control)
  return [...byControl]
    .sort(([a], [b]) => a - b)
    .flatMap(([, ofControl]) => {
      const clipped = ofControl.flatMap(({ control: _place, log, ...source }) => {
        const begin = beginOf(source)
        if (!log || parseDay(source.from) >= begin) return []
        const to = Math.min(parseDay(source.to), begin - 1)
        return { ...source, to: formatDay(to), log: rowsBefore(log, startOfDayMs(begin)), duplicates: [] }
      })
      ofControl.forEach(note)
      return clipped
    })
}

/** What earlier controls counted of days before any row that is read, and before any later control: no day counts twice. */
export function earlierUsage(
  { from, history = noHistory }: Pick<ControlInput, 'from' | 'history'>,
  rowSources: readonly ControlSource[],
): UsageHistory[] {
  let before = rowSources.reduce((first, { log, from: own }) => (log && own < first ? own : first), from)
  return history.usage.flatMap((usage) => {
    const to = formatDay(Math.min(parseDay(usage.to), parseDay(before) - 1))
    if (usage.from > to) return []
    before = usage.from
    return { ...usage, to, rows: usage.rows.filter(({ day }) => day <= to) }
  })
}

/** Whether the ranges together hold every day from `firstDay` to `lastDay`. */
export function coversDays(ranges: readonly Range[], firstDay: number, lastDay: number): boolean {
  return coveredBackTo(ranges, lastDay + 1) <= firstDay
}

/** The first day from which the ranges hold every day up to the one before `day`; `day` itself where they do not. */
export function coveredBackTo(ranges: readonly Range[], day: number): number {
  let first = day
  for (const { fromDay, toDay } of [...ranges].sort((a, b) => b.toDay - a.toDay)) {
    if (toDay >= first - 1) first = Math.min(first, fromDay)
  }
  return first
}

function rowsBefore(log: LogColumns, beforeMs: number): LogColumns {
  const kept = new Uint32Array(log.rowCount)
  let rowCount = 0
  for (let row = 0; row < log.rowCount; row++) if (log.time[row]! < beforeMs) kept[rowCount++] = row
  if (rowCount === log.rowCount) return log
  const rows = kept.subarray(0, rowCount)
  const text = ({ codes, texts }: TextColumn): TextColumn => ({
    codes: Uint32Array.from(rows, (row) => codes[row]!),
    texts,
  })
  const personStart = new Uint32Array(rowCount + 1)
  rows.forEach((row, at) => {
    personStart[at + 1] = personStart[at]! + log.personStart[row + 1]! - log.personStart[row]!
  })
  const persons = new Float64Array(personStart[rowCount]!)
  rows.forEach((row, at) => {
    persons.set(log.persons.subarray(log.personStart[row]!, log.personStart[row + 1]!), personStart[at])
  })
  return {
    ...log,
    rowCount,
    line: Uint32Array.from(rows, (row) => log.line[row]!),
    time: Float64Array.from(rows, (row) => log.time[row]!),
    endUser: text(log.endUser),
    userId: text(log.userId),
    signature: text(log.signature),
    transactionType: text(log.transactionType),
    caseRef: text(log.caseRef),
    purpose: text(log.purpose),
    unit: text(log.unit),
    cvr: text(log.cvr),
    protected: text(log.protected),
    resultCount: Int32Array.from(rows, (row) => log.resultCount[row]!),
    personStart,
    persons,
  }
}
