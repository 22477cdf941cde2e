// Look-ups of each larger unit week by week: small multiples with one scale, so that they can be compared.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewTrends } from '../../shared/overview/contract.ts'
import { formatNumber } from '../ui/format.ts'
import { useWidth } from '../ui/use-width.ts'

type Unit = NonNullable<OverviewTrends['units']>['units'][number]

const height = 48
/** More would say less: the table has them all. */
const shown = 12

export function UnitWeeks({ units }: { units: readonly Unit[] }) {
  const most = Math.max(1, ...units.flatMap(({ lookups }) => lookups))
  return (
    <ul className="nobullet-list kb-units">
      {units.slice(0, shown).map((unit) => (
        <UnitFigure key={unit.unit} unit={unit} most={most} />
      ))}
    </ul>
  )
}

function UnitFigure({ unit: { unit, lookups }, most }: { unit: Unit; most: number }) {
  const { t } = useTranslation('overview')
  const id = useId()
  const [box, width] = useWidth<HTMLLIElement>()
  const column = width / Math.max(1, lookups.length)
  return (
    <li ref={box}>
      <div className="kb-unit-name">{unit}</div>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={id}
        className="kb-trend"
      >
        <title id={id}>
          {t('units.summary', { unit, weeks: lookups.map((count) => formatNumber(count)).join(', ') })}
        </title>
        <line x1={0} x2={width} y1={height - 1} y2={height - 1} className="kb-trend-axis" />
        {lookups.map((count, week) => {
          const bar = (count / most) * (height - 2)
          return (
            <rect
              key={week}
              x={week * column + 1}
              y={height - 1 - bar}
              width={Math.max(1, column - 2)}
              height={bar}
              className="kb-trend-up"
            />
          )
        })}
      </svg>
      <div className="kb-note">{t('units.most', { count: Math.max(...lookups) })}</div>
    </li>
  )
}
