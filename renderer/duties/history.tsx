// The entries about one subject: nothing is edited away. What was said before is struck through in the correction.
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatInstant } from '../ui/format.ts'
import { changesOf } from './history-changes.ts'

type Kind = keyof (typeof import('./texts.da.json'))['history']['kind']

export function History({ id }: { id: string }) {
  const { t } = useTranslation('duties')
  const { value: entries, error } = useQuery(`duties.history ${id}`, () => api.duties.history({ id }))
  if (!entries) return <ErrorAlert error={error} />
  return (
    <div className="kb-history">
      <DataTable
        caption={t('history.caption')}
        rows={entries}
        rowKey={({ seq }) => seq}
        columns={[
          { key: 'at', title: t('column.when'), isRowHeading: true, render: ({ at }) => formatInstant(at) },
          {
            key: 'who',
            title: t('column.who'),
            render: ({ officer }) => officer || t('history.unknownOfficer'),
          },
          {
            key: 'kind',
            title: t('column.what'),
            // The contract hands on the ledger's kinds, and the subjects shown here have only these.
            render: ({ kind }) => t(`history.kind.${kind as Kind}`),
          },
          {
            key: 'values',
            title: t('history.values'),
            render: (entry) => <Changes entries={entries} entry={entry} />,
          },
          { key: 'why', title: t('column.why'), render: ({ data }) => reasonOf(data) },
        ]}
      />
    </div>
  )
}

function Changes({ entries, entry }: { entries: readonly HistoryEntry[]; entry: HistoryEntry }) {
  const { t } = useTranslation('duties')
  if (entry.data === null) return t('history.erased')
  return (
    <>
      {changesOf(t, entries, entry).map(({ now, before }) => (
        <div key={now}>
          {before !== undefined && (
            <>
              <del>{before}</del>{' '}
            </>
          )}
          {now}
        </div>
      ))}
    </>
  )
}

function reasonOf(data: HistoryEntry['data']): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return ''
  const { reason } = data
  return typeof reason === 'string' ? reason : ''
}
