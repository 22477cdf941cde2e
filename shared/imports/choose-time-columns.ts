// Which column of a log says when: one of full times, or a date column and a column of times of day. Between two of equal
// rank nobody guesses.
import { AppError } from '../errors.ts'
import { neededShare, shareOf } from './confirm-content.ts'
import type { HeaderColumn, HeaderPlace } from './match-header.ts'
import type { TimeOptions } from './time-reading.ts'

export type TimeColumns =
  | { readonly kind: 'timestamp'; readonly column: number }
  | { readonly kind: 'joined'; readonly date: number; readonly clock: number }
  | { readonly kind: 'none' }

type Candidate = { readonly column: HeaderColumn; readonly rank: number }

/** @throws AppError time-columns-equal */
export function chooseTimeColumns(
  columns: readonly HeaderColumn[],
  times: TimeOptions,
  place: HeaderPlace,
): TimeColumns {
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
  const best = (found: readonly Candidate[], field: string): HeaderColumn | null => {
    const rank = Math.max(...found.map((candidate) => candidate.rank))
    const equals = found.filter((candidate) => candidate.rank === rank)
    if (equals.length > 1) {
      throw new AppError('time-columns-equal', {
        file: place.file,
        line: place.line,
        field,
        headers: equals.map(({ column }) => column.header),
      })
    }
    return equals[0]?.column ?? null
  }

  const isClockNamed = (column: HeaderColumn) =>
    position(column, 'time') !== undefined || position(column, 'timestamp') !== undefined
  const clocks = candidates('clock', 'time', isClockNamed)
  // Spreadsheets write a date as its midnight: beside a column of times of day that is a date.
  const isMidnightsOnly = (column: HeaderColumn) => shareOf('date', column.values, times) === 1
  const instant = best(
    candidates('instant', 'timestamp', (column) => clocks.length === 0 || !isMidnightsOnly(column)),
    'timestamp',
  )
  if (instant) return { kind: 'timestamp', column: instant.index }
  const isDateNamed = (column: HeaderColumn) =>
    position(column, 'date') !== undefined || position(column, 'timestamp') !== undefined
  const date = best(candidates('date', 'date', isDateNamed), 'date')
  const clock = date && best(clocks, 'time')
  if (date && clock) return { kind: 'joined', date: date.index, clock: clock.index }
  // An empty column contradicts nothing: its rows are rejected one by one.
  const empty = named.find(
    (column) => column.values.length === 0 && position(column, 'timestamp') !== undefined,
  )
  return empty ? { kind: 'timestamp', column: empty.index } : { kind: 'none' }
}
