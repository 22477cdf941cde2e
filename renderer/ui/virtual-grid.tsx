// A table of any length: rows are drawn as they come into sight and read page by page. Sorting and filtering are the
// store's. The body is one tab stop; the heading's sort buttons are another.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useId, useRef } from 'react'
import { ErrorAlert } from './alert.tsx'
import { GridHeading, type GridSort } from './grid-heading.tsx'
import { type GridColumn, GridRow } from './grid-row.tsx'
import { type GridRows, useGridKeys } from './use-grid-keys.ts'
import { usePages } from './use-pages.ts'

export type { GridColumn, GridSort }

export type VirtualGridProps<Row> = GridRows<Row> & {
  /** The grid's name. */
  label: string
  columns: readonly GridColumn<Row>[]
  /** Names filter and sort order (e.g. their JSON). A new one reads anew and goes to the top. */
  query: string
  /** The row's name, for its checkbox and its cell that opens it. */
  rowName: (row: Row) => string
  /** First key first. */
  sort?: readonly GridSort[] | undefined
  onSort?: ((sort: readonly GridSort[]) => void) | undefined
  /** How many the filter leaves, whenever it is known anew. */
  onTotal?: ((total: number) => void) | undefined
  /** Narrower than this the grid scrolls sideways in its box. */
  minWidth?: string | undefined
  /** As high as what the page leaves of the window; the grid then stands in the page itself, in no box of its own. */
  isFilling?: boolean | undefined
  /** Instead of the grid when there is no row. */
  empty?: React.ReactNode
}

const overscanRows = 12

export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { label, columns, query, load, sort = [], onSort, selection, onTotal, minWidth = '90rem' } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const pages = usePages(query, load)
  const total = pages.total ?? 0
  const rowPx = document.documentElement.dataset['density'] === 'compact' ? 30 : 36
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: overscanRows,
    scrollPaddingStart: rowPx,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const keys = useGridKeys({
    ...props,
    total,
    rowAt: pages.rowAt,
    goTo: (index) => virtual.scrollToIndex(index),
  })

  useEffect(() => pages.show(first, last))
  useEffect(() => {
    if (pages.total !== undefined) onTotal?.(pages.total)
  }, [pages.total])
  useEffect(() => {
    virtual.scrollToOffset(0)
    keys.reset()
  }, [query])

  const tracks = [
    ...(selection ? ['4rem'] : []),
    ...columns.map(({ width }) => width ?? 'minmax(10rem, 1fr)'),
  ]
  // A custom property is no known key of CSSProperties.
  const style = { '--kb-tracks': tracks.join(' '), '--kb-grid-width': minWidth } as CSSProperties
  const activeRow = items.some(({ index }) => index === keys.active) ? `${id}-${keys.active}` : undefined

  if (pages.total === 0 && props.empty) return <>{props.empty}</>
  return (
    <>
      <ErrorAlert error={pages.error} />
      <div
        ref={box}
        className={props.isFilling ? 'kb-vgrid kb-vgrid-filling' : 'kb-vgrid'}
        style={style}
        role="grid"
        aria-label={label}
        aria-rowcount={pages.total === undefined ? -1 : total + 1}
        aria-multiselectable={selection ? true : undefined}
        aria-busy={pages.total === undefined}
        aria-activedescendant={activeRow}
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
      >
        <GridHeading columns={columns} sort={sort} onSort={onSort} hasSelection={selection !== undefined} />
        <div className="kb-vgrid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = pages.rowAt(index)
            return (
              <GridRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                startPx={start}
                heightPx={rowPx}
                columns={columns}
                row={row}
                name={row === undefined ? '' : props.rowName(row)}
                isActive={index === keys.active}
                isSelected={selection && (row === undefined ? false : selection.keys.has(props.rowKey(row)))}
                onActivate={() => keys.activate(index)}
                onToggle={() => keys.toggle(index)}
                onOpen={props.onOpen}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}
