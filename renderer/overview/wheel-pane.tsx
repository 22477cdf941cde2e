import { useTranslation } from 'react-i18next'
import type { OverviewState } from '../../shared/overview/contract.ts'
import { FigureWithTable } from '../ui/figure-with-table.tsx'
import { RingTable } from './ring-table.tsx'
import { YearWheel } from './year-wheel.tsx'

export function WheelPane({ state }: { state: OverviewState }) {
  const { t } = useTranslation('overview')
  return (
    <FigureWithTable
      title={t('wheel.title', { year: state.today.slice(0, 4) })}
      className="kb-c5 kb-wheel-pane"
      figure={
        <figure className="kb-figure">
          <YearWheel state={state} />
          <figcaption className="kb-note">{t('wheel.note')}</figcaption>
        </figure>
      }
      table={<RingTable state={state} />}
    />
  )
}
