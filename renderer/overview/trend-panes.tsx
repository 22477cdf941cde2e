// The second row: what changes slowly. Read after the first row is shown.
import { useTranslation } from 'react-i18next'
import type { OverviewTrends } from '../../shared/overview/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FigureWithTable } from '../ui/figure-with-table.tsx'
import { formatDate, formatNumber } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { MonthBars } from './month-bars.tsx'
import { UnitWeeks } from './unit-weeks.tsx'
import { shortMonth } from './weekdays.ts'

export function TrendPanes() {
  const { value: trends } = useQuery('overview.trends', () => api.overview.trends())
  if (!trends) return null
  return (
    <>
      <MonthsPane months={trends.months} />
      <UnitsPane units={trends.units} />
    </>
  )
}

function MonthsPane({ months }: { months: OverviewTrends['months'] }) {
  const { t, i18n } = useTranslation('overview')
  return (
    <FigureWithTable
      title={t('months.title')}
      className="kb-c6"
      figure={<MonthBars months={months} />}
      table={
        <DataTable
          caption={t('months.title')}
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            {
              key: 'month',
              title: t('column.month'),
              isRowHeading: true,
              render: ({ month }) => shortMonth(i18n.language, month),
            },
            {
              key: 'started',
              title: t('column.started'),
              isNumber: true,
              render: ({ started }) => formatNumber(started),
            },
            {
              key: 'ended',
              title: t('column.ended'),
              isNumber: true,
              render: ({ ended }) => formatNumber(ended),
            },
          ]}
        />
      }
    />
  )
}

function UnitsPane({ units: weeks }: { units: OverviewTrends['units'] }) {
  const { t } = useTranslation('overview')
  if (weeks === null || weeks.units.length === 0) {
    return (
      <Pane title={t('units.title')} className="kb-c6">
        <EmptyState text={t('units.none')} />
      </Pane>
    )
  }
  const { mondays, units } = weeks
  return (
    <FigureWithTable
      title={t('units.title')}
      className="kb-c6"
      figure={<UnitWeeks units={units} />}
      table={
        <DataTable
          caption={t('units.title')}
          rows={units}
          rowKey={({ unit }) => unit}
          columns={[
            { key: 'unit', title: t('column.unit'), isRowHeading: true, render: ({ unit }) => unit },
            ...mondays.map((monday, week) => ({
              key: monday,
              title: t('column.week', { monday: formatDate(monday) }),
              isNumber: true,
              render: ({ lookups }: { lookups: number[] }) => formatNumber(lookups[week]),
            })),
          ]}
        />
      }
    >
      <p className="kb-note">{t('units.note')}</p>
    </FigureWithTable>
  )
}
