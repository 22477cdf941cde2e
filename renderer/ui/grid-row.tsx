import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type GridColumn<Row> = {
  key: string
  title: string
  /** A CSS grid track: `minmax(16rem, 2fr)`, `12rem`. */
  width?: string | undefined
  isNumber?: boolean | undefined
  isSortable?: boolean | undefined
  /** Its cell opens the row by a press. */
  isOpener?: boolean | undefined
  render: (row: Row) => ReactNode
}

export type GridRowProps<Row> = {
  id: string
  index: number
  startPx: number
  heightPx: number
  columns: readonly GridColumn<Row>[]
  /** Undefined until its page is read. */
  row: Row | undefined
  name: string
  isActive: boolean
  /** Undefined where rows cannot be chosen. */
  isSelected: boolean | undefined
  onActivate: () => void
  onToggle: () => void
  onOpen: ((row: Row) => void) | undefined
}

/** One row at its place in the list; a grey bar a cell until it is read. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { id, index, startPx, heightPx, columns, row, name, isActive, isSelected, onOpen } = props
  const { t } = useTranslation('ui')
  return (
    <div
      id={id}
      className={isActive ? 'kb-vgrid-row kb-vgrid-active' : 'kb-vgrid-row'}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      style={{ transform: `translateY(${startPx}px)`, height: heightPx }}
      onClick={props.onActivate}
      onDoubleClick={() => row !== undefined && onOpen?.(row)}
    >
      {isSelected !== undefined && (
        <span role="gridcell">
          <input
            type="checkbox"
            className="kb-check"
            tabIndex={-1}
            aria-label={t('grid.selectRow', { name })}
            checked={isSelected}
            disabled={row === undefined}
            onChange={props.onToggle}
          />
        </span>
      )}
      {columns.map((column) => (
        <span key={column.key} role="gridcell" className={column.isNumber ? 'kb-number' : undefined}>
          {row === undefined ? (
            <span className="kb-placeholder">{t('loading')}</span>
          ) : column.isOpener && onOpen ? (
            <button type="button" className="kb-link" tabIndex={-1} onClick={() => onOpen(row)}>
              {column.render(row)}
            </button>
          ) : (
            column.render(row)
          )}
        </span>
      ))}
    </div>
  )
}
