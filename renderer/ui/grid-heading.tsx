import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from './grid-row.tsx'

export type GridSort = { readonly key: string; readonly direction: 'ascending' | 'descending' }

export type GridHeadingProps<Row> = {
  columns: readonly GridColumn<Row>[]
  sort: readonly GridSort[]
  onSort: ((sort: readonly GridSort[]) => void) | undefined
  hasSelection: boolean
}

/** The heading row. Its sort buttons are one tab stop, walked by the left and right arrows. */
export function GridHeading<Row>({ columns, sort, onSort, hasSelection }: GridHeadingProps<Row>) {
  const { t } = useTranslation('ui')
  const row = useRef<HTMLDivElement>(null)
  const sortable = columns.filter(({ isSortable }) => isSortable && onSort)
  const [stop, setStop] = useState(0)

  function walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = Math.max(0, Math.min(sortable.length - 1, stop + step))
    setStop(next)
    row.current?.querySelectorAll<HTMLButtonElement>('button')[next]?.focus()
  }

  return (
    <div ref={row} className="kb-vgrid-row kb-vgrid-head" role="row" aria-rowindex={1} onKeyDown={walk}>
      {hasSelection && (
        <span role="columnheader">
          <span className="sr-only">{t('grid.select')}</span>
        </span>
      )}
      {columns.map((column) => {
        const place = sort.findIndex(({ key }) => key === column.key)
        const direction = sort[place]?.direction
        const button = sortable.indexOf(column)
        return (
          <span
            key={column.key}
            role="columnheader"
            className={column.isNumber ? 'kb-number' : undefined}
            // Only one heading may say it: the first key.
            aria-sort={button < 0 ? undefined : place === 0 ? direction : 'none'}
          >
            {button < 0 ? (
              column.title
            ) : (
              <button
                type="button"
                tabIndex={button === stop ? 0 : -1}
                aria-label={
                  place > 0 ? t('grid.sortSecond', { title: column.title, place: place + 1 }) : undefined
                }
                onFocus={() => setStop(button)}
                onClick={(event) => onSort?.(nextSort(sort, column.key, event))}
              >
                {column.title}
                {direction && (
                  <span aria-hidden>
                    {direction === 'ascending' ? ' ↑' : ' ↓'}
                    {sort.length > 1 && <sub>{place + 1}</sub>}
                  </span>
                )}
              </button>
            )}
          </span>
        )
      })}
    </div>
  )
}

/** A press sorts by this column alone, and turns it round the second time; with Shift it joins those before it. */
export function nextSort(
  sort: readonly GridSort[],
  key: string,
  { shiftKey }: Pick<MouseEvent, 'shiftKey'>,
): readonly GridSort[] {
  const before = sort.find((each) => each.key === key)
  const next: GridSort = { key, direction: before?.direction === 'ascending' ? 'descending' : 'ascending' }
  if (!shiftKey) return [next]
  return before ? sort.map((each) => (each.key === key ? next : each)) : [...sort, next]
}
