// Which column of a log says when: one of full times, or a date column and a column of times of day. Between two of equal
// rank nobody guesses.
import { neededShare, shareOf } from './confirm-content.ts'
import type { HeaderColumn } from './match-header.ts'
import type { TimeOptions } from './time-reading.ts'

export type TimeColumns =
  | { readonly kind: 'timestamp'; readonly column: number }
  | { readonly kind: 'joined'; readonly date: number; readonly clock: number }
  | { readonly kind: 'none' }
  /** Which of these is the field is for the officer to say. */
  | { readonly kind: 'equal'; readonly field: string; readonly headers: readonly string[] }

type Candidate = { readonly column: HeaderColumn; readonly rank: number }

export function chooseTimeColumns(columns: readonly HeaderColumn[], times: TimeOptions): TimeColumns {
  const position = (column: HeaderColumn, name: string) =>
    column.named.find(({ field }) => field.name === name)?.position
  const isTimeNamed = (column: HeaderColumn) =>
    ['timestamp', 'date', 'time'].some((name) => position(column, name) !== undefined)
  const named = columns.filter(isTimeNamed)

  // The field's own name outranks a synonym, and a synonym outranks a name that promises a date or a time of day only.
  const rankAs = (column: HeaderColumn, name: string): number => {
    const found = position(column, name)
    return found === 0 ? 3 : found === undefined ? 1 : 2
  }
  const candidates = (
    content: 'instant' | 'date' | 'clock',
    name: string,
    isAllowed: (c: HeaderColumn) => boolean,
  ) =>
    named
      .filter((column) => isAllowed(column) && shareOf(content, column.values, times) >= neededShare)
      .map((column): Candidate => ({ column, rank: rankAs(column, name) }))
  const bestOf = (found: readonly Candidate[]): readonly HeaderColumn[] => {
    const rank = Math.max(...found.map((candidate) => candidate.rank))
    return found.filter((candidate) => candidate.rank === rank).map(({ column }) => column)
  }
  const equal = (field: string, found: readonly HeaderColumn[]): TimeColumns => ({
    kind: 'equal',
    field,
    headers: found.map(({ header }) => header),
  })

  const isClockNamed = (column: HeaderColumn) =>
    position(column, 'time') !== undefined || position(column, 'timestamp') !== undefined
  const clocks = candidates('clock', 'time', isClockNamed)
  // Spreadsheets write a date as its midnight: beside a column of times of day that is a date.
  const isMidnightsOnly = (column: HeaderColumn) => shareOf('date', column.values, times) === 1
  const instants = bestOf(
    candidates('instant', 'timestamp', (column) => clocks.length === 0 || !isMidnightsOnly(column)),
  )
  if (instants.length > 1) return equal('timestamp', instants)
  if (instants[0]) return { kind: 'timestamp', column: instants[0].index }
  const isDateNamed = (column: HeaderColumn) =>
    position(column, 'date') !== undefined || position(column, 'timestamp') !== undefined
  const dates = bestOf(candidates('date', 'date', isDateNamed))
  if (dates.length > 1) return equal('date', dates)
  const ofDay = dates[0] ? bestOf(clocks) : []
  if (ofDay.length > 1) return equal('time', ofDay)
  if (dates[0] && ofDay[0]) return { kind: 'joined', date: dates[0].index, clock: ofDay[0].index }
  // An empty column contradicts nothing: its rows are rejected one by one.
  const empty = named.find(
    (column) => column.values.length === 0 && position(column, 'timestamp') !== undefined,
  )
  return empty ? { kind: 'timestamp', column: empty.index } : { kind: 'none' }
}
