import type { ReactNode } from 'react'
import { ScrollBox } from './scroll-box.tsx'

export type TableColumn<Row> = {
  key: string
  title: ReactNode
  isNumber?: boolean | undefined
  /** The cell that names the row. */
  isRowHeading?: boolean | undefined
  /** Words without a blank, as a service's or an address: they break, so that the table need not scroll for them. */
  isLongWord?: boolean | undefined
  render: (row: Row) => ReactNode
}

export type DataTableProps<Row> = {
  caption: string
  /** Shows the caption; otherwise it is there for screen readers, and a heading says it to the eye. */
  isCaptionShown?: boolean | undefined
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
}

/** A plain table for up to some hundred rows. It scrolls inside its box, never the page. */
export function DataTable<Row>({ caption, isCaptionShown, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <ScrollBox label={caption}>
      <table className="table table--compact table--borderless">
        <caption className={isCaptionShown ? 'kb-caption' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'kb-number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, isNumber, isRowHeading, isLongWord, render }) =>
                isRowHeading ? (
                  <th key={key} scope="row">
                    {render(row)}
                  </th>
                ) : (
                  <td key={key} className={isNumber ? 'kb-number' : isLongWord ? 'kb-long-word' : undefined}>
                    {render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
