// Documentation: the period, the approved controls in it, and every pack that was made of them.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackableControl } from '../../shared/evidence/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDate, formatInstant, formatNumber, formatPeriod } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { Tag } from '../ui/tag.tsx'
import { coversText } from './covers-text.ts'
import { MadePacks } from './made-packs.tsx'

type Range = { readonly from: string; readonly to: string }

// Wide enough for whatever is approved: the first answer proposes the real one.
const anyTime: Range = { from: '2000-01-01', to: '2999-12-31' }

export function EvidenceHome() {
  const { t } = useTranslation('evidence')
  const [chosen, setChosen] = useState<Range>()
  const range = chosen ?? anyTime
  const isOrdered = range.from !== '' && range.to !== '' && range.from <= range.to
  const asked = isOrdered ? range : anyTime
  const { value, error } = useQuery(`evidence.controls ${asked.from} ${asked.to}`, () =>
    api.evidence.controls(asked),
  )
  const proposed = value?.proposed
  useEffect(() => {
    if (proposed) setChosen((before) => before ?? proposed)
  }, [proposed])

  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="kb-stack">
        <ErrorAlert error={error} />
        <Pane title={t('home.controls')}>
          {chosen && (
            <div className="kb-filters" role="group" aria-label={t('home.period')}>
              <DateField
                label={t('home.from')}
                name="from"
                value={chosen.from}
                onChange={(from) => setChosen({ ...chosen, from })}
              />
              <DateField
                label={t('home.to')}
                name="to"
                value={chosen.to}
                error={isOrdered ? undefined : t('home.range')}
                onChange={(to) => setChosen({ ...chosen, to })}
              />
            </div>
          )}
          {value && isOrdered && <Controls controls={value.controls} range={chosen} />}
          {value && chosen && isOrdered && (
            <>
              {value.controls.length > 0 && <Uncovered ranges={value.uncovered} />}
              <div className="kb-actions">
                <LinkButton href={`/dokumentation/pakke/${chosen.from}/${chosen.to}`} kind="primary">
                  {t('home.show')}
                </LinkButton>
              </div>
            </>
          )}
        </Pane>
        <MadePacks />
      </div>
    </>
  )
}

function Controls({ controls, range }: { controls: readonly PackableControl[]; range: Range | undefined }) {
  const { t } = useTranslation('evidence')
  if (controls.length === 0) {
    return (
      <EmptyState text={t('home.none')}>
        <LinkButton href="/kontrol">{t('home.toControl')}</LinkButton>
      </EmptyState>
    )
  }
  return (
    <>
      <p>{t('home.goIn', { count: controls.length })}</p>
      <DataTable
        caption={t('home.controls')}
        rows={controls}
        rowKey={({ control }) => control}
        columns={[
          {
            key: 'period',
            title: t('home.controlPeriod'),
            isRowHeading: true,
            render: ({ period }) => (
              <>
                {formatPeriod(period)}{' '}
                {range && (period.from < range.from || range.to < period.to) && (
                  <Tag kind="off">{t('home.partly')}</Tag>
                )}
              </>
            ),
          },
          {
            key: 'approved',
            title: t('home.approved'),
            render: ({ approvedAt }) => formatInstant(approvedAt),
          },
          { key: 'officer', title: t('home.approvedBy'), render: ({ officer }) => officer },
          {
            key: 'covers',
            title: t('home.covers'),
            render: ({ covers, isIncomplete }) =>
              isIncomplete ? <Tag kind="warn">{t('home.incomplete')}</Tag> : coversText(covers, t),
          },
          {
            key: 'findings',
            title: t('home.findings'),
            isNumber: true,
            render: ({ findings }) => formatNumber(findings),
          },
          {
            key: 'sample',
            title: t('home.sampleRows'),
            isNumber: true,
            render: ({ sampleRows }) => formatNumber(sampleRows),
          },
        ]}
      />
    </>
  )
}

function Uncovered({ ranges }: { ranges: readonly Range[] }) {
  const { t } = useTranslation('evidence')
  if (ranges.length === 0) return null
  return (
    <Alert kind="warning" title={t('home.uncovered')}>
      <ul>
        {ranges.map(({ from, to }) => (
          <li key={from}>{t('home.uncoveredRange', { from: formatDate(from), to: formatDate(to) })}</li>
        ))}
      </ul>
    </Alert>
  )
}
