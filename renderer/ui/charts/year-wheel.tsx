import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDay } from '../../../shared/time/local-date.ts'
import { localeOf } from '../format.ts'
import { DotMark, type DotState } from './dot-mark.tsx'
import { useWidth } from './use-width.ts'
import { angleOf, bandPath, pointAt, spanOf, wheelWindow } from './wheel-geometry.ts'

/** From a signature to the last date on which the next is in time; local dates. */
export type WheelArc = { readonly from: string; readonly due: string }
export type WheelGap = { readonly from: string; readonly to: string }
export type WheelRing = {
  readonly key: string
  readonly label: string
  readonly arcs: readonly WheelArc[]
  /** When the duty was late, or is. */
  readonly gaps: readonly WheelGap[]
}
export type WheelDot = { readonly label: string; readonly date: string; readonly state: DotState }

export type YearWheelProps = {
  title: string
  /** The whole figure in words. */
  description: string
  today: string
  /** One ring a duty, from without. */
  rings: readonly WheelRing[]
  dots: readonly WheelDot[]
  /** A number, and what it counts in one or two lines. */
  centre: { readonly number: string; readonly lines: readonly string[] }
}

const soonDays = 30
const leastPx = 280
const mostPx = 400

/** The twelve months around today: rings of what was kept, red where it was late, yearly duties as dots. */
export function YearWheel({ title, description, today, rings, dots, centre }: YearWheelProps) {
  const { t, i18n } = useTranslation('ui')
  const id = useId()
  const { ref, widthPx } = useWidth<HTMLElement>(leastPx)
  const size = Math.min(mostPx, widthPx)
  const middle = size / 2
  const outer = middle - 26
  const inner = outer * 0.7
  const dotRadius = inner - 22
  const bandPx = (outer - inner) / Math.max(1, rings.length)
  const monthName = new Intl.DateTimeFormat(localeOf(i18n.language), { month: 'short', timeZone: 'UTC' })
  const { first, last } = wheelWindow(today)
  const todayAngle = angleOf(parseDay(today))
  const tick = { from: pointAt(middle, inner - 4, todayAngle), to: pointAt(middle, outer + 7, todayAngle) }
  return (
    <figure className="kb-figure" ref={ref}>
      <svg
        className="kb-wheel"
        width={size}
        height={size}
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {Array.from({ length: 12 }, (_, month) => {
          const { x, y } = pointAt(middle, middle - 11, ((month + 0.5) / 12) * 2 * Math.PI)
          return (
            <text key={month} x={x} y={y + 4} textAnchor="middle" className="kb-chart-label">
              {monthName.format(Date.UTC(2026, month, 15)).replace('.', '')}
            </text>
          )
        })}
        {rings.map((ring, index) => {
          const top = outer - index * bandPx
          const band = { inner: top - bandPx + (rings.length > 1 ? 2 : 0), outer: top }
          return (
            <g key={ring.key}>
              <circle
                cx={middle}
                cy={middle}
                r={(band.inner + band.outer) / 2}
                className="kb-wheel-track"
                style={{ strokeWidth: band.outer - band.inner }}
              />
              {ring.arcs.map((arc) => (
                <Band
                  key={arc.from}
                  {...band}
                  middle={middle}
                  today={today}
                  range={{ from: arc.from, to: arc.due }}
                  className={arcClass(arc, ring.arcs.at(-1), today)}
                />
              ))}
              {ring.gaps.map((gap) => (
                <Band
                  key={gap.from}
                  {...band}
                  middle={middle}
                  today={today}
                  range={gap}
                  className="kb-late"
                />
              ))}
            </g>
          )
        })}
        <circle cx={middle} cy={middle} r={dotRadius} className="kb-wheel-ring" />
        {dots
          .filter(({ date }) => parseDay(date) >= first && parseDay(date) <= last)
          .map((dot) => (
            <DotMark
              key={`${dot.label} ${dot.date}`}
              {...pointAt(middle, dotRadius, angleOf(parseDay(dot.date)))}
              state={dot.state}
              title={dot.label}
            />
          ))}
        <line
          x1={tick.from.x}
          y1={tick.from.y}
          x2={tick.to.x}
          y2={tick.to.y}
          className="kb-wheel-today-halo"
        />
        <line x1={tick.from.x} y1={tick.from.y} x2={tick.to.x} y2={tick.to.y} className="kb-wheel-today" />
        <text x={middle} y={middle - 2} textAnchor="middle" className="kb-wheel-number">
          {centre.number}
        </text>
        {centre.lines.map((line, index) => (
          <text
            key={line}
            x={middle}
            y={middle + 20 + index * 17}
            textAnchor="middle"
            className="kb-chart-text"
          >
            {line}
          </text>
        ))}
      </svg>
      {rings.length > 1 && (
        <figcaption className="kb-wheel-rings">
          {t('wheel.rings')}: {rings.map(({ label }) => label).join(', ')}.
        </figcaption>
      )}
    </figure>
  )
}

type BandProps = {
  middle: number
  inner: number
  outer: number
  range: { from: string; to: string }
  today: string
  className: string
}

function Band({ middle, inner, outer, range, today, className }: BandProps) {
  const span = spanOf(range, today)
  return span && <path d={bandPath(middle, inner, outer, span)} className={`kb-wheel-band ${className}`} />
}

function arcClass(arc: WheelArc, newest: WheelArc | undefined, today: string): string {
  return arc === newest && parseDay(arc.due) - parseDay(today) <= soonDays ? 'kb-soon' : 'kb-kept'
}
