// The columns of rows of the sources: persons as DDMMYY-XXXX.
import { useTranslation } from 'react-i18next'
import type { FindingRow } from '../../shared/control/finding-contract.ts'
import { formatInstant, formatPeriod } from '../ui/format.ts'
import type { GridColumn } from '../ui/virtual-grid.tsx'

export function useLogRowColumns(): readonly GridColumn<FindingRow>[] {
  const { t } = useTranslation('control')
  return [
    {
      key: 'place',
      title: t('assess.place'),
      width: 'minmax(12rem, 1fr)',
      render: ({ file, line }) => `${file}:${line}`,
    },
    {
      key: 'at',
      title: t('assess.time'),
      width: '14rem',
      render: (row) =>
        row.kind === 'log' ? formatInstant(row.timeMs) : row.kind === 'statistics' ? formatPeriod(row) : '–',
    },
    {
      key: 'user',
      title: t('assess.user'),
      width: 'minmax(10rem, 1fr)',
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
      width: 'minmax(14rem, 1fr)',
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
      width: 'minmax(10rem, 1fr)',
      render: (row) => (row.kind === 'log' ? row.persons.join(', ') : '–'),
    },
    {
      key: 'case',
      title: t('assess.case'),
      width: 'minmax(8rem, 1fr)',
      render: (row) =>
        row.kind === 'log' ? (
          <span translate="no" className="kb-reference">
            {row.caseRef}
          </span>
        ) : (
          '–'
        ),
    },
  ]
}

export const logRowKey = ({ importId, line }: FindingRow) => `${importId}:${line}`
