// Who has a home workplace, and how each stands.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkplaceRow } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/choice-field.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDate } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { paths } from './paths.ts'
import { StatusTag } from './status-tag.tsx'

const filters = ['current', 'attention', 'ended', 'all'] as const
type Filter = (typeof filters)[number]
const pageSize = 200

export function HomeList() {
  const { t } = useTranslation('duties')
  const [search, setSearch] = useState('')
  const [status, setStatus] = useState<Filter>('current')
  const [limit, setLimit] = useState(pageSize)
  const { value: found, error } = useQuery(`duties.workplaces ${status} ${limit} ${search}`, () =>
    api.duties.workplaces({ search, status, limit }),
  )
  const isFiltered = search !== '' || status !== 'current'
  return (
    <Pane title={t('list.title')}>
      <div className="kb-filters">
        <SearchField
          label={t('list.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <SelectField
          label={t('list.show')}
          value={status}
          // The options are the filters.
          onChange={({ target }) => setStatus(target.value as Filter)}
          options={filters.map((value) => ({ value, label: t(`list.filter.${value}`) }))}
        />
      </div>
      <ErrorAlert error={error} />
      {found && <p role="status">{t('list.count', { count: found.total, shown: found.rows.length })}</p>}
      {found && found.total > 0 && <Rows rows={found.rows} />}
      {found && found.total > found.rows.length && (
        <Button onPress={() => setLimit(Math.min(1000, limit + pageSize))}>{t('list.more')}</Button>
      )}
      {found?.total === 0 && (
        <EmptyState text={isFiltered ? t('list.noHits') : t('list.empty')}>
          {isFiltered && (
            <Button
              onPress={() => {
                setSearch('')
                setStatus('current')
              }}
            >
              {t('list.reset')}
            </Button>
          )}
        </EmptyState>
      )}
    </Pane>
  )
}

function Rows({ rows }: { rows: readonly WorkplaceRow[] }) {
  const { t } = useTranslation('duties')
  return (
    <DataTable
      caption={t('list.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'employee',
          title: t('column.employee'),
          isRowHeading: true,
          render: ({ id, employee }) => (
            <Link href={paths.workplace(id)}>{employee.name || t('list.erased')}</Link>
          ),
        },
        { key: 'unit', title: t('column.unit'), render: ({ employee }) => employee.unit },
        { key: 'standard', title: t('column.standard'), render: ({ standardName }) => standardName },
        { key: 'status', title: t('column.status'), render: ({ status }) => <StatusTag status={status} /> },
        { key: 'declared', title: t('column.declared'), render: ({ declaredOn }) => formatDate(declaredOn) },
        {
          key: 'controlled',
          title: t('column.controlled'),
          render: ({ controlledOn }) => formatDate(controlledOn),
        },
        { key: 'due', title: t('column.nextDue'), render: ({ nextDue }) => formatDate(nextDue) },
      ]}
    />
  )
}
