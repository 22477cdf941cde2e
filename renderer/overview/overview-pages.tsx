// Overblik: the sentence of state, the year, the deadlines, one alert, look-ups by hour, open findings, next steps.
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { StartUpList } from '../vault/start-up-list.tsx'
import { DeadlinesPane } from './deadlines-pane.tsx'
import { stateText } from './duty-text.ts'
import { FindingsPane } from './findings-pane.tsx'
import { HeatPane } from './heat-pane.tsx'
import { TrendPanes } from './trend-panes.tsx'
import { WheelPane } from './wheel-pane.tsx'
import './overview.css'

export function OverviewPages() {
  const { t } = useTranslation('overview')
  const { value: state, error } = useQuery('overview.state', () => api.overview.state())
  return (
    <>
      <PageHeading title={t('title')} lead={state ? stateText(t, state) : undefined} />
      <ErrorAlert error={error} />
      {state && (
        <div className="kb-grid">
          <StartUpList />
          <WheelPane state={state} />
          <DeadlinesPane state={state} />
          <HeatPane state={state} />
          <FindingsPane state={state} />
          <TrendPanes />
        </div>
      )}
    </>
  )
}
