// The rows behind one finding, all of them at once.
import type { FindingRow } from '../../shared/control/finding-contract.ts'
import { DataTable } from '../ui/data-table.tsx'
import { logRowKey, useLogRowColumns } from './use-log-row-columns.tsx'

export function LogRowTable({ caption, rows }: { caption: string; rows: readonly FindingRow[] }) {
  return <DataTable caption={caption} rows={rows} rowKey={logRowKey} columns={useLogRowColumns()} />
}
