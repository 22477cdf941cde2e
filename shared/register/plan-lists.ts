// Several lists of one run as one: rows that name the same subject are gathered, in whichever list they stand.
import type { Reject } from '../imports/import-summary.ts'

/** One file's rows. `fields` are those that it has a column for; absent = all of them. */
export type RegisterList<Row> = {
  readonly importId: string
  readonly rows: readonly Row[]
  readonly fields?: ReadonlySet<string>
}

export type Listed<Row> = { readonly row: Row; readonly list: RegisterList<Row> }

export type Plan<Item> = { readonly items: readonly Item[]; readonly rejects: readonly Reject[] }

type Reading<Row, Item> = {
  /** Why the row is refused whatever else the lists say, or null. */
  refusal(row: Row): string | null
  /** What rows about the same subject share. */
  keyOf(row: Row): string
  /** Why the row cannot be about the same as the earlier ones, or null. */
  clash(row: Listed<Row>, earlier: readonly Listed<Row>[]): string | null
  merge(rows: readonly Listed<Row>[]): Item
}

/**
 * One plan a list, in their order. A subject stands once, in the plan of the last list that names it, so that every row
 * it comes from is known by then; its rows in earlier lists count as accepted there.
 */
export function planLists<Row extends { readonly line: number }, Item>(
  lists: readonly RegisterList<Row>[],
  { refusal, keyOf, clash, merge }: Reading<Row, Item>,
): Plan<Item>[] {
  const subjects = new Map<string, Listed<Row>[]>()
  const rejects = lists.map((list) =>
    list.rows.flatMap((row): Reject[] => {
      const key = keyOf(row)
      const earlier = subjects.get(key) ?? []
      const listed = { row, list }
      const reason = refusal(row) ?? clash(listed, earlier)
      if (reason !== null) return [{ line: row.line, reason }]
      if (earlier.push(listed) === 1) subjects.set(key, earlier)
      return []
    }),
  )
  const plans = new Map(lists.map((list, index) => [list, { items: [] as Item[], rejects: rejects[index]! }]))
  for (const rows of subjects.values()) plans.get(rows.at(-1)!.list)!.items.push(merge(rows))
  return [...plans.values()]
}
