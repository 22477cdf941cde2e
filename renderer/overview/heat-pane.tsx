import { useTranslation } from 'react-i18next'
import type { OverviewState } from '../../shared/overview/contract.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FigureWithTable } from '../ui/figure-with-table.tsx'
import { formatDate } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { HeatTable } from './heat-table.tsx'
import { WeekHeatmap } from './week-heatmap.tsx'

export function HeatPane({ state: { heat } }: { state: OverviewState }) {
  const { t } = useTranslation('overview')
  if (heat === null) {
    return (
      <Pane title={t('heat.title')} className="kb-c7">
        <EmptyState text={t('heat.none')} />
      </Pane>
    )
  }
  const { period, counts } = heat
  return (
    <FigureWithTable
      title={t('heat.title')}
      className="kb-c7"
      figure={<WeekHeatmap counts={counts} hours={heat} />}
      table={<HeatTable counts={counts} />}
    >
      <p className="kb-note">
        {t('heat.period', { from: formatDate(period.from), to: formatDate(period.to) })}
      </p>
    </FigureWithTable>
  )
}
