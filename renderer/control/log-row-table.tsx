// Rows of the sources as a table: persons as DDMMYY-XXXX.
import { useTranslation } from 'react-i18next'
import type { FindingRow } from '../../shared/control/finding-contract.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate, formatInstant } from '../ui/format.ts'

export function LogRowTable({ caption, rows }: { caption: string; rows: readonly FindingRow[] }) {
  const { t } = useTranslation('control')
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ importId, line }) => `${importId}:${line}`}
      columns={[
        { key: 'place', title: t('assess.place'), render: ({ file, line }) => `${file}:${line}` },
        {
          key: 'at',
          title: t('assess.time'),
          render: (row) =>
            row.kind === 'log'
              ? formatInstant(row.timeMs)
              : row.kind === 'statistics'
                ? `${formatDate(row.from)} – ${formatDate(row.to)}`
                : '–',
        },
        {
          key: 'user',
          title: t('assess.user'),
          render: (row) =>
            row.kind === 'log' || row.kind === 'statistics'
              ? row.user
              : row.kind === 'register'
                ? row.name
                : t('assess.gone'),
        },
        {
          key: 'type',
          title: t('assess.type'),
          render: (row) =>
            row.kind === 'log' || row.kind === 'statistics'
              ? row.type
              : row.kind === 'register'
                ? row.system
                : '–',
        },
        {
          key: 'persons',
          title: t('assess.persons'),
          render: (row) => (row.kind === 'log' ? row.persons.join(', ') : '–'),
        },
        {
          key: 'case',
          title: t('assess.case'),
          render: (row) => (row.kind === 'log' ? <span translate="no">{row.caseRef}</span> : '–'),
        },
      ]}
    />
  )
}
