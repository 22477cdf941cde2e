// The audit trail: its head, an earlier print held against it, the whole data file verified, and every entry.
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrailEntry } from '../../shared/settings/contract.ts'
import { api } from '../api.ts'
import { useQuery, useRevision } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/choice-field.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { VirtualGrid } from '../ui/virtual-grid.tsx'
import { AnchorCheck } from './anchor-check.tsx'
import { kindLabel } from './kind-label.ts'
import { TrailEntryDialog } from './trail-entry-dialog.tsx'
import { VerifyPane } from './verify-pane.tsx'

export function TrailPage() {
  const { t } = useTranslation('settings')
  const [kind, setKind] = useState('')
  const [shown, setShown] = useState<TrailEntry>()
  const revision = useRevision((state) => state.revision)
  const { value, error } = useQuery('settings.trail', () => api.settings.trail({ from: 0, count: 1 }))
  const load = useCallback(
    async ({ from, count }: { from: number; count: number }) => {
      const page = await api.settings.trail({ from, count, kinds: kind === '' ? [] : [kind] })
      return { rows: page.entries, total: page.total }
    },
    [kind],
  )
  const columns = useMemo(
    () => [
      {
        key: 'seq',
        title: t('trail.seq'),
        width: '8rem',
        isNumber: true,
        render: ({ seq }: TrailEntry) => formatNumber(seq),
      },
      {
        key: 'at',
        title: t('trail.at'),
        width: '16rem',
        render: ({ at }: TrailEntry) => formatInstant(at),
      },
      {
        key: 'kind',
        title: t('trail.kind'),
        width: 'minmax(20rem, 2fr)',
        isOpener: true,
        render: (entry: TrailEntry) => kindLabel(entry.kind, t),
      },
      {
        key: 'actor',
        title: t('trail.actor'),
        width: 'minmax(14rem, 1fr)',
        render: ({ actor }: TrailEntry) => actor,
      },
      {
        key: 'hash',
        title: t('trail.hash'),
        width: 'minmax(14rem, 1fr)',
        render: ({ hash }: TrailEntry) => <code>{hash.slice(0, 12)}</code>,
      },
    ],
    [t],
  )
  const anchor = value && `${value.head.seq}:${value.head.head}`
  return (
    <>
      <PageHeading title={t('trail.title')} lead={t('trail.lead')} />
      <div className="kb-stack">
        <ErrorAlert error={error} />
        {value && (
          <Pane title={t('trail.head')}>
            <Facts
              items={[{ term: t('trail.anchor'), value: <code className="kb-hash kb-print">{anchor}</code> }]}
            />
            <p>{t('trail.anchorHint')}</p>
            <div className="kb-actions">
              <Button onPress={() => window.print()}>{t('trail.print')}</Button>
            </div>
          </Pane>
        )}
        <AnchorCheck />
        <VerifyPane />
        <Pane title={t('trail.table')}>
          <div className="kb-filters">
            <SelectField
              label={t('trail.filter')}
              value={kind}
              onChange={(event) => setKind(event.target.value)}
              options={[
                { value: '', label: t('trail.all') },
                ...(value?.kinds ?? []).map((each) => ({ value: each, label: kindLabel(each, t) })),
              ]}
            />
          </div>
          <VirtualGrid
            label={t('trail.table')}
            columns={columns}
            query={`${kind} ${revision}`}
            load={load}
            rowKey={({ seq }) => String(seq)}
            rowName={(entry) => `${formatNumber(entry.seq)} ${kindLabel(entry.kind, t)}`}
            onOpen={setShown}
            minWidth="80rem"
          />
        </Pane>
      </div>
      <TrailEntryDialog entry={shown} onClose={() => setShown(undefined)} />
    </>
  )
}
