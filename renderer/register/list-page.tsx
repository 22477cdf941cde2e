// The register's front page: search, filters, and the grid, which the store filters and sorts.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type RegisterListRow, filterSchema } from '../../shared/register/list.ts'
import { api } from '../api.ts'
import { useCommand } from '../data/use-command.ts'
import { useQuery } from '../data/use-query.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { VirtualGrid } from '../ui/virtual-grid.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { Filters } from './filters.tsx'
import { loadRows } from './load-rows.ts'
import { usePageState } from './page-state.ts'
import { paths } from './paths.ts'
import { SavedLine } from './saved-line.tsx'
import { holderName, useColumns } from './use-columns.tsx'
import { useView } from './use-view.ts'
import type { RegisterView } from './view-address.ts'

export function ListPage() {
  const { t } = useTranslation('register')
  const [view, show] = useView()
  const [, navigate] = useLocation()
  const [counts, setCounts] = useState<{ matching: number; total: number }>()
  const [isExporting, setExporting] = useState(false)
  const { chosen, choose } = usePageState()
  const { value: choices } = useQuery('register.choices', () => api.register.choices())
  useCommand('export', () => setExporting(true))
  const isEmpty = choices?.authorisations === 0

  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        place={paths.list}
        actions={
          <>
            <LinkButton href={paths.import}>{t('toImport')}</LinkButton>
            {!isEmpty && (
              <>
                <Button onPress={() => setExporting(true)}>{t('export.act')}</Button>
                <Button disabled={chosen.size === 0} onPress={() => navigate(paths.end)}>
                  {t('end.act')}
                </Button>
              </>
            )}
            <LinkButton href={paths.create} kind="primary">
              {t('create.act')}
            </LinkButton>
          </>
        }
      />
      <SavedLine />
      {isEmpty ? (
        <EmptyState text={t('empty')}>
          <LinkButton href={paths.import}>{t('toImport')}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <Filters view={view} units={choices?.units ?? []} onChange={show} />
          <p role="status">
            {counts && t('count', { ...counts, count: counts.total })}
            {chosen.size > 0 && ` ${t('chosen', { count: chosen.size })}`}
          </p>
          <Grid view={view} onSort={show} onCounts={setCounts} chosen={chosen} onChoose={choose} />
        </>
      )}
      {isExporting && <ExportDialog view={view} onClose={() => setExporting(false)} />}
    </>
  )
}

function Grid({
  view,
  onSort,
  onCounts,
  chosen,
  onChoose,
}: {
  view: RegisterView
  onSort: (view: RegisterView) => void
  onCounts: (counts: { matching: number; total: number }) => void
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const columns = useColumns()
  return (
    <VirtualGrid<RegisterListRow>
      label={t('title')}
      columns={columns}
      query={JSON.stringify(view)}
      load={async (window) => {
        const { rows, matching, total } = await loadRows(view, window)
        onCounts({ matching, total })
        return { rows, total: matching }
      }}
      rowKey={({ id }) => id}
      rowName={(row) => holderName(row, t)}
      sort={view.sort.map(({ key, isDescending }) => ({
        key,
        direction: isDescending ? 'descending' : 'ascending',
      }))}
      onSort={(sort) => onSort({ ...view, sort: sortOf(sort) })}
      selection={{
        keys: chosen,
        onChange: onChoose,
        loadKeys: async ({ from, count }) => (await api.register.ids(view)).slice(from, from + count),
      }}
      onOpen={({ holderKind, holder }) => navigate(paths.record({ kind: holderKind, id: holder }))}
      minWidth="95rem"
      isFilling
      empty={
        <EmptyState text={t('noneMatch')}>
          <Button onPress={() => onSort({ ...view, filter: filterSchema.parse({}) })}>
            {t('resetFilter')}
          </Button>
        </EmptyState>
      }
    />
  )
}

/** The last two that were chosen: more keys the store does not take. */
function sortOf(sort: readonly { key: string; direction: 'ascending' | 'descending' }[]) {
  return sort.slice(-2).map(({ key, direction }) => ({
    // The grid's keys are those of its columns.
    key: key as RegisterView['sort'][number]['key'],
    isDescending: direction === 'descending',
  }))
}
