// What several rows about the same employee or program say together.
import type { IdentityCell } from '../imports/list-rows.ts'
import { isEmptyText } from '../text/normalise.ts'

/** Local dates, both included. null = the cell is empty; undefined = the list has no such column and says nothing. */
export type Span = { readonly from: string | null | undefined; readonly to: string | null | undefined }

/** From the earliest start to the latest end. A row with an empty start (end) makes it open there. */
export function hull(spans: readonly Span[]): { from: string | null; to: string | null } {
  const starts = spans.flatMap(({ from }) => (from === undefined ? [] : [from]))
  const ends = spans.flatMap(({ to }) => (to === undefined ? [] : [to]))
  return {
    from: starts.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b), starts[0] ?? null),
    to: ends.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), ends[0] ?? null),
  }
}

/**
 * The rows from the latest to the earliest span: by end (open is latest), then by start, then the later row. A span whose
 * end the list says nothing about comes after those that have one.
 */
export function latestFirst<Row>(rows: readonly Row[], spanOf: (row: Row) => Span): Row[] {
  const rank = (row: Row) => {
    const { from, to } = spanOf(row)
    return `${to === undefined ? '' : (to ?? '~')} ${from ?? ''}`
  }
  const order = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
  return rows.toReversed().sort((a, b) => order(rank(a), rank(b)))
}

/** The first text that says something, or ''. */
export function firstText(texts: readonly string[]): string {
  return texts.find((text) => !isEmptyText(text)) ?? texts[0] ?? ''
}

/** The first that is known, or null. */
export function firstKnown<Value>(values: readonly (Value | null)[]): Value | null {
  return values.find((value) => value !== null) ?? null
}

/** Those that say something. */
export function said(cells: readonly IdentityCell[]): IdentityCell[] {
  return cells.filter(({ raw }) => !isEmptyText(raw))
}
