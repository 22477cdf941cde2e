// A line for each duty from today to its deadline: to the right the days that are left, red to the left those past.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewState } from '../../shared/overview/contract.ts'
import { byDeadline, needsAction } from '../../shared/overview/state-of-duties.ts'
import { formatDate } from '../ui/format.ts'
import { dutyText, leftText, stateText } from './duty-text.ts'
import { useWidth } from '../ui/use-width.ts'

const rowHeight = 46
const marks = [0, 30, 60, 90]
/** Farther off than this stands at the edge, with its date. */
const farthestDays = 100

export function DeadlineLine({ state }: { state: OverviewState }) {
  const { t } = useTranslation('overview')
  const id = useId()
  const [box, width] = useWidth<HTMLElement>()
  const known = byDeadline(state.duties)
  const unknown = state.duties.filter(({ due }) => due === null)
  const isWide = width >= 640
  const left = isWide ? 300 : 12
  const right = width - 56
  const first = Math.max(-60, Math.min(-10, ...known.map(({ daysLeft }) => daysLeft)))
  const x = (days: number) =>
    left + ((Math.min(farthestDays, Math.max(first, days)) - first) / (farthestDays - first)) * (right - left)
  const rows = known.length + unknown.length
  const bottom = rows * rowHeight
  // Unbroken beside a column of names; between the names where they stand above their lines.
  const ruleAt = (at: number) =>
    isWide
      ? `M${at} 2V${bottom}`
      : Array.from({ length: rows }, (_, row) => `M${at} ${row * rowHeight + 22}v20`).join('')
  return (
    <figure className="kb-figure" ref={box}>
      <svg
        width={width}
        height={bottom + 26}
        viewBox={`0 0 ${width} ${bottom + 26}`}
        role="img"
        aria-labelledby={id}
        className="kb-line"
      >
        <title id={id}>{t('deadlines.summary', { state: stateText(t, state) })}</title>
        {marks.map((days) => (
          <g key={days}>
            <path d={ruleAt(x(days))} className={days === 0 ? 'kb-line-today' : 'kb-line-grid'} />
            <text x={x(days)} y={bottom + 20} textAnchor="middle" className="kb-line-label">
              {days === 0 ? t('today') : t('daysLeft', { count: days })}
            </text>
          </g>
        ))}
        {known.map((duty, at) => {
          const y = at * rowHeight + (isWide ? 24 : 32)
          const tone = duty.daysLeft < 0 ? 'late' : needsAction(duty) ? 'soon' : 'far'
          const end = x(duty.daysLeft)
          const isLate = duty.daysLeft < 0
          return (
            <g key={duty.key}>
              <text x={12} y={isWide ? y + 5 : y - 14} className="kb-line-name">
                {dutyText(t, duty)}
              </text>
              <line x1={x(0)} x2={end} y1={y} y2={y} className={`kb-line-bar kb-line-${tone}`} />
              <circle cx={end} cy={y} r={7} className={`kb-line-dot kb-line-${tone}`} />
              <text x={isLate ? x(0) + 8 : end + 12} y={y + 5} className="kb-line-date">
                {isLate ? leftText(t, duty.daysLeft) : formatDate(duty.due).slice(0, 6)}
              </text>
            </g>
          )
        })}
        {unknown.map((duty, at) => {
          const y = (known.length + at) * rowHeight + (isWide ? 24 : 32)
          return (
            <g key={duty.key}>
              <text x={12} y={isWide ? y + 5 : y - 14} className="kb-line-name">
                {dutyText(t, duty)}
              </text>
              <text x={x(0) + 8} y={y + 5} className="kb-line-label">
                {t('unknown')}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
