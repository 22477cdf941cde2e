// What the keyboard does in a virtual grid: which row is active, which are chosen, which is opened.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type PageLoader, pageRows } from './use-pages.ts'

type GridSelection = {
  readonly keys: ReadonlySet<string>
  readonly onChange: (keys: ReadonlySet<string>) => void
  /** Keys of a range of rows (Shift+Space, Ctrl+A); absent, the rows themselves are read for it. */
  readonly loadKeys?: ((range: { from: number; count: number }) => Promise<readonly string[]>) | undefined
}

/** The rows of a grid, and what can be done with them. */
export type GridRows<Row> = {
  /** Rows from..from+count-1 of what the filter leaves, 200 at a time, and how many there are in all. */
  load: PageLoader<Row>
  rowKey: (row: Row) => string
  /** Absent, rows cannot be chosen. */
  selection?: GridSelection | undefined
  /** Enter, double-click, or a press on the cell of a column with `isOpener`. */
  onOpen?: ((row: Row) => void) | undefined
}

type GridKeysInput<Row> = GridRows<Row> & {
  total: number
  rowAt: (index: number) => Row | undefined
  goTo: (index: number) => void
}

export type GridKeys = {
  readonly active: number
  readonly activate: (index: number) => void
  readonly toggle: (index: number) => void
  readonly reset: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const rowsAPress = 15

export function useGridKeys<Row>(input: GridKeysInput<Row>): GridKeys {
  const { selection, total, rowAt, goTo, rowKey, onOpen } = input
  const [place, setActive] = useState(0)
  // A key may come before the answer of a filter that leaves fewer rows: then it is the last of those.
  const active = Math.max(0, Math.min(place, total - 1))
  /** Where a range begins: the row chosen last. */
  const anchor = useRef(0)
  const keys = selection?.keys
  /** What is chosen, those included that the page has not drawn yet. */
  const chosen = useRef(keys)
  /** The range that is being read: what is chosen meanwhile comes after it. */
  const reading = useRef<Promise<void>>(undefined)
  useEffect(() => {
    chosen.current = keys
  }, [keys])

  function choose(change: (keys: Set<string>) => void): void {
    const next = new Set(chosen.current)
    change(next)
    chosen.current = next
    selection?.onChange(next)
  }

  function move(to: number): void {
    const index = Math.max(0, Math.min(total - 1, to))
    setActive(index)
    goTo(index)
  }

  function toggle(index: number): void {
    const row = rowAt(index)
    if (!selection || row === undefined) return
    const key = rowKey(row)
    const turn = () =>
      choose((now) => {
        if (!now.delete(key)) now.add(key)
      })
    anchor.current = index
    setActive(index)
    if (reading.current) void reading.current.then(turn)
    else turn()
  }

  async function selectRange(from: number, to: number): Promise<void> {
    const before = reading.current
    const range = (async () => {
      const found = await keysOf(input, Math.min(from, to), Math.abs(to - from) + 1)
      await before
      choose((now) => {
        for (const key of found) now.add(key)
      })
    })()
    // A range that could not be read must not take with it what was chosen after it.
    const over = range.catch(() => undefined)
    reading.current = over
    await over
    if (reading.current === over) reading.current = undefined
    await range
  }

  function open(): void {
    const row = rowAt(active)
    if (row !== undefined) onOpen?.(row)
  }

  function act(event: KeyboardEvent): (() => void) | undefined {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsAPress,
      PageUp: active - rowsAPress,
      Home: 0,
      End: total - 1,
    }
    if (event.altKey) return undefined
    if (event.ctrlKey || event.metaKey)
      return event.key.toLowerCase() === 'a' && selection ? () => void selectRange(0, total - 1) : undefined
    const to = steps[event.key]
    if (to !== undefined) return () => move(to)
    if (event.key === ' ')
      return event.shiftKey ? () => void selectRange(anchor.current, active) : () => toggle(active)
    return event.key === 'Enter' ? open : undefined
  }

  return {
    active,
    activate: setActive,
    toggle,
    reset() {
      anchor.current = 0
      setActive(0)
    },
    onKeyDown(event) {
      if (event.target !== event.currentTarget || total === 0) return
      const action = act(event)
      if (!action) return
      event.preventDefault()
      action()
    },
  }
}

/** Keys of rows that may not be read yet; to the last one where `count` is more than there are. */
export async function keysOf<Row>(
  { selection, load, rowKey }: Pick<GridRows<Row>, 'selection' | 'load' | 'rowKey'>,
  from: number,
  count: number,
): Promise<readonly string[]> {
  if (selection?.loadKeys) return selection.loadKeys({ from, count })
  const keys: string[] = []
  for (let isMore = true; isMore && keys.length < count;) {
    const { rows } = await load({
      from: from + keys.length,
      count: Math.min(pageRows, count - keys.length),
    })
    keys.push(...rows.map(rowKey))
    isMore = rows.length > 0
  }
  return keys
}
