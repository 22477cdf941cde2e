// Authorisations that began (up) and ended (down), month by month.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewTrends } from '../../shared/overview/contract.ts'
import { formatNumber } from '../ui/format.ts'
import { useWidth } from '../ui/use-width.ts'
import { shortMonth } from './weekdays.ts'

const height = 220
const labels = 22
const middle = (height - labels) / 2

export function MonthBars({ months }: { months: OverviewTrends['months'] }) {
  const { t, i18n } = useTranslation('overview')
  const id = useId()
  const [box, width] = useWidth<HTMLElement>()
  const most = Math.max(1, ...months.flatMap(({ started, ended }) => [started, ended]))
  const sum = (pick: 'started' | 'ended') => months.reduce((total, month) => total + month[pick], 0)
  const column = width / months.length
  const bar = Math.min(28, column * 0.6)
  const scale = (middle - 18) / most
  return (
    <figure className="kb-figure" ref={box}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={id}
        className="kb-trend"
      >
        <title id={id}>{t('months.summary', { started: sum('started'), count: sum('ended') })}</title>
        <line x1={0} x2={width} y1={middle} y2={middle} className="kb-trend-axis" />
        {months.map(({ month, started, ended }, at) => {
          const center = column * (at + 0.5)
          return (
            <g key={month}>
              <rect
                x={center - bar / 2}
                y={middle - started * scale}
                width={bar}
                height={started * scale}
                className="kb-trend-up"
              />
              <rect
                x={center - bar / 2}
                y={middle}
                width={bar}
                height={ended * scale}
                className="kb-trend-down"
              />
              {started > 0 && (
                <text x={center} y={middle - started * scale - 4} textAnchor="middle">
                  {formatNumber(started)}
                </text>
              )}
              {ended > 0 && (
                <text x={center} y={middle + ended * scale + 14} textAnchor="middle">
                  {formatNumber(ended)}
                </text>
              )}
              {(column > 44 || at % 3 === 2) && (
                <text
                  x={at === months.length - 1 ? width : center}
                  y={height - 4}
                  textAnchor={at === months.length - 1 ? 'end' : 'middle'}
                  className="kb-trend-label"
                >
                  {shortMonth(i18n.language, month)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption className="kb-legend">
        <span className="kb-key kb-key-up">{t('column.started')}</span>
        <span className="kb-key kb-key-down">{t('column.ended')}</span>
      </figcaption>
    </figure>
  )
}
