import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, localeOf } from '../format.ts'
import { useWidth } from './use-width.ts'

export type WeekHeatmapProps = {
  /** What is counted, and when. */
  title: string
  /** Seven days from Monday of 24 hours. */
  counts: readonly (readonly number[])[]
  /** Day 0 is Monday. */
  isWorkingHour: (day: number, hour: number) => boolean
}

type Place = { readonly day: number; readonly hour: number }

const leastPx = 280
const labelPx = 34
const topPx = 20
const shades = 5

/** Look-ups by weekday and hour. A grid walked by the arrows; the place is said under it. */
export function WeekHeatmap({ title, counts, isWorkingHour }: WeekHeatmapProps) {
  const { t, i18n } = useTranslation('ui')
  const id = useId()
  const { ref, widthPx } = useWidth<HTMLElement>(leastPx)
  const [place, setPlace] = useState<Place>({ day: 0, hour: 9 })
  const most = Math.max(1, ...counts.flat())
  const cellPx = (widthPx - labelPx) / 24
  const rowPx = Math.max(14, Math.min(26, cellPx))
  const height = topPx + 7 * rowPx
  const dayName = (day: number, weekday: 'long' | 'short') =>
    // 5 January 2026 is a Monday.
    new Intl.DateTimeFormat(localeOf(i18n.language), { weekday, timeZone: 'UTC' }).format(
      Date.UTC(2026, 0, 5 + day),
    )
  const sentence = ({ day, hour }: Place) =>
    t('heatmap.cell', {
      day: dayName(day, 'long'),
      from: twoDigits(hour),
      to: twoDigits(hour + 1),
      count: counts[day]?.[hour] ?? 0,
    })
  const hourStep = cellPx < 14 ? 6 : 3

  function onKeyDown(event: KeyboardEvent): void {
    const next = step(place, event)
    if (!next) return
    event.preventDefault()
    setPlace(next)
  }

  return (
    <figure className="kb-figure" ref={ref}>
      <svg
        className="kb-heatmap"
        width={widthPx}
        height={height}
        viewBox={`0 0 ${widthPx} ${height}`}
        role="grid"
        aria-label={title}
        aria-describedby={`${id}-text`}
        aria-activedescendant={`${id}-${place.day}-${place.hour}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <title>{title}</title>
        <desc id={`${id}-text`}>{t('heatmap.help')}</desc>
        <g aria-hidden>
          {Array.from({ length: 24 / hourStep }, (_, index) => index * hourStep).map((hour) => (
            <text
              key={hour}
              x={labelPx + (hour + 0.5) * cellPx}
              y={12}
              textAnchor="middle"
              className="kb-chart-label"
            >
              {twoDigits(hour)}
            </text>
          ))}
        </g>
        {counts.map((hours, day) => (
          <g key={dayName(day, 'short')} role="row">
            <text
              role="rowheader"
              x={0}
              y={topPx + (day + 0.5) * rowPx + 4}
              className="kb-chart-label"
              aria-label={dayName(day, 'long')}
            >
              {dayName(day, 'short').replace('.', '')}
            </text>
            {hours.map((count, hour) => {
              const isHere = place.day === day && place.hour === hour
              const isOutside = count > 0 && !isWorkingHour(day, hour)
              return (
                <rect
                  key={`${day}-${twoDigits(hour)}`}
                  id={`${id}-${day}-${hour}`}
                  role="gridcell"
                  aria-label={sentence({ day, hour })}
                  x={labelPx + hour * cellPx + 1}
                  y={topPx + day * rowPx + 1}
                  width={cellPx - 2}
                  height={rowPx - 2}
                  rx={2}
                  className={`kb-heat-${shadeOf(count, most)} ${isOutside ? 'kb-heat-outside' : ''} ${isHere ? 'kb-heat-here' : ''}`}
                  onMouseEnter={() => setPlace({ day, hour })}
                />
              )
            })}
          </g>
        ))}
      </svg>
      <figcaption>
        <span aria-live="polite">{capitalised(sentence(place))}</span> <span>{t('heatmap.outside')}</span>
        <span className="kb-heat-scale" aria-hidden>
          {formatNumber(0)}
          {Array.from({ length: shades + 1 }, (_, shade) => (
            <i key={`shade-${shade}`} className={`kb-heat-swatch-${shade}`} />
          ))}
          {formatNumber(most)}
        </span>
      </figcaption>
    </figure>
  )
}

function step({ day, hour }: Place, { key }: KeyboardEvent): Place | undefined {
  switch (key) {
    case 'ArrowRight':
      return { day, hour: Math.min(23, hour + 1) }
    case 'ArrowLeft':
      return { day, hour: Math.max(0, hour - 1) }
    case 'ArrowDown':
      return { day: Math.min(6, day + 1), hour }
    case 'ArrowUp':
      return { day: Math.max(0, day - 1), hour }
    case 'Home':
      return { day, hour: 0 }
    case 'End':
      return { day, hour: 23 }
    default:
      return undefined
  }
}

/** By the square root, so that a few look-ups in the night are seen beside thousands in the day. */
export function shadeOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * shades))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}
