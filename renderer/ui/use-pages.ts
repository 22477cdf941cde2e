// Rows of a long list, read from the store page by page as they come into sight; pages far away are let go, so that
// memory stays flat. One read at a time: what was scrolled past before its turn is never read.
import { useEffect, useReducer, useRef } from 'react'
import type { AppError } from '../../shared/errors.ts'
import { asAppError, useRevision } from '../data/use-query.ts'

export const pageRows = 200
/** Pages kept on either side of what is in sight. */
const keptBeside = 2

/** May answer with fewer rows than asked for; it is then asked for those after them. */
export type PageLoader<Row> = (range: { from: number; count: number }) => Promise<{
  rows: readonly Row[]
  /** Of the whole list that the caller's filter leaves. */
  total: number
}>

export type Pages<Row> = {
  /** Undefined until the first page is there. */
  readonly total: number | undefined
  readonly rowAt: (index: number) => Row | undefined
  readonly error: AppError | undefined
  /** Says which rows are in sight. */
  readonly show: (first: number, last: number) => void
}

type Held<Row> = {
  pages: Map<number, readonly Row[]>
  total: number | undefined
  error: AppError | undefined
  first: number
  last: number
  /** Grows when the list changes; pages of an earlier turn are shown until the first of the new one is there. */
  turn: number
  pagesTurn: number
  isReading: boolean
  isGone: boolean
}

/** `query` names the filter and sort order: when it changes, and after every change in the store, all is read anew. */
export function usePages<Row>(query: string, load: PageLoader<Row>): Pages<Row> {
  const revision = useRevision((state) => state.revision)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const loader = useRef(load)
  loader.current = load
  const ref = useRef<Held<Row>>(null)
  ref.current ??= {
    pages: new Map(),
    total: undefined,
    error: undefined,
    first: 0,
    last: 0,
    turn: 0,
    pagesTurn: 0,
    isReading: false,
    isGone: false,
  }
  const held = ref.current

  useEffect(() => {
    held.isGone = false
    held.turn++
    void read()
    return () => void (held.isGone = true)
  }, [query, revision])

  async function read(): Promise<void> {
    if (held.isReading) return
    held.isReading = true
    try {
      for (let page = missingPage(held); page !== undefined && !held.isGone; page = missingPage(held)) {
        const { turn } = held
        const { rows, total } = await readPage(loader.current, page)
        if (turn !== held.turn || held.isGone) continue
        if (held.pagesTurn !== turn) held.pages = new Map()
        held.pagesTurn = turn
        held.pages.set(page, rows)
        held.total = total
        held.error = undefined
        letGo(held)
        redraw()
      }
    } catch (refusal) {
      held.error = asAppError(refusal)
      redraw()
    } finally {
      held.isReading = false
    }
  }

  return {
    total: held.total,
    error: held.error,
    rowAt: (index) => held.pages.get(Math.floor(index / pageRows))?.[index % pageRows],
    show(first, last) {
      held.first = Math.floor(first / pageRows)
      held.last = Math.floor(last / pageRows)
      if (!held.error) void read()
    },
  }
}

/** A whole page: the store answers with as many rows as a reply may hold, and is asked for the rest. */
async function readPage<Row>(load: PageLoader<Row>, page: number): ReturnType<PageLoader<Row>> {
  const from = page * pageRows
  const first = await load({ from, count: pageRows })
  const rows = [...first.rows]
  const wanted = Math.min(pageRows, first.total - from)
  for (let isMore = rows.length > 0; isMore && rows.length < wanted;) {
    const next = await load({ from: from + rows.length, count: pageRows - rows.length })
    rows.push(...next.rows)
    isMore = next.rows.length > 0
  }
  return { rows, total: first.total }
}

function missingPage<Row>(held: Held<Row>): number | undefined {
  const isStale = held.pagesTurn !== held.turn
  const lastPage =
    held.total === undefined || isStale ? held.last : Math.max(0, Math.ceil(held.total / pageRows) - 1)
  for (let page = held.first; page <= Math.min(held.last, lastPage); page++)
    if (isStale || !held.pages.has(page)) return page
  return undefined
}

function letGo<Row>(held: Held<Row>): void {
  for (const page of held.pages.keys())
    if (page < held.first - keptBeside || page > held.last + keptBeside) held.pages.delete(page)
}
