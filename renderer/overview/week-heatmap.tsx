// Look-ups by weekday and hour, as a grid that the arrow keys walk through; what lies outside working hours is outlined.
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkingHours } from '../../shared/control/working-hours.ts'
import { weekdays } from './weekdays.ts'

type Cell = { readonly day: number; readonly hour: number }

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const twoDigits = (hour: number) => String(hour).padStart(2, '0')

type Props = { readonly counts: readonly (readonly number[])[]; readonly hours: WorkingHours }

export function WeekHeatmap({ counts, hours: working }: Props) {
  const { t, i18n } = useTranslation('overview')
  const grid = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Cell>({ day: 0, hour: 9 })
  const names = weekdays(i18n.language)
  const clock = (hour: number) => clockText(hour, i18n.language)
  const most = Math.max(1, ...counts.flat())
  const count = ({ day, hour }: Cell) => counts[day]?.[hour] ?? 0
  const name = ({ day, hour }: Cell) =>
    t('heat.cell', { day: names[day], from: twoDigits(hour), to: twoDigits(hour + 1) })

  function move(event: KeyboardEvent): void {
    const next = neighbour(chosen, event.key)
    if (!next) return
    event.preventDefault()
    setChosen(next)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.day}-${next.hour}"]`)?.focus()
  }

  return (
    <figure className="kb-figure">
      <div role="grid" aria-label={t('heat.title')} className="kb-heat" ref={grid} onKeyDown={move}>
        <div role="row" className="kb-heat-row">
          <span role="columnheader" className="kb-heat-day">
            <span className="sr-only">{t('column.weekday')}</span>
          </span>
          {hours.map((hour) => (
            <span key={hour} role="columnheader" className="kb-heat-hour">
              <span className={hour % 3 === 0 ? undefined : 'sr-only'}>{twoDigits(hour)}</span>
            </span>
          ))}
        </div>
        {counts.map((_, day) => (
          <div key={day} role="row" className="kb-heat-row">
            <span role="rowheader" className="kb-heat-day" aria-label={names[day]}>
              {names[day]?.slice(0, 3)}
            </span>
            {hours.map((hour) => {
              const cell = { day, hour }
              const isChosen = chosen.day === day && chosen.hour === hour
              return (
                <span
                  key={hour}
                  role="gridcell"
                  data-cell={`${day}-${hour}`}
                  tabIndex={isChosen ? 0 : -1}
                  aria-label={`${name(cell)}: ${t('heat.lookups', { count: count(cell) })}`}
                  className={`kb-heat-cell kb-heat-${level(count(cell), most)} ${isOutside(cell, working) && count(cell) > 0 ? 'kb-heat-outside' : ''} ${isChosen ? 'kb-heat-chosen' : ''}`}
                  onMouseEnter={() => setChosen(cell)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <figcaption className="kb-note">
        <strong>{name(chosen)}:</strong> {t('heat.lookups', { count: count(chosen) })}.{' '}
        {t('heat.outside', { opens: clock(working.opensAt), closes: clock(working.closesAt) })}
      </figcaption>
    </figure>
  )
}

function neighbour({ day, hour }: Cell, key: string): Cell | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { day, hour: Math.max(0, hour - 1) }
    case 'ArrowRight':
      return { day, hour: Math.min(23, hour + 1) }
    case 'ArrowUp':
      return { day: Math.max(0, day - 1), hour }
    case 'ArrowDown':
      return { day: Math.min(6, day + 1), hour }
    case 'Home':
      return { day, hour: 0 }
    case 'End':
      return { day, hour: 23 }
    default:
      return undefined
  }
}

/** Hours since midnight as a clock shows them: 7.5 is 07.30 in Danish. */
function clockText(hour: number, language: string): string {
  const locale = language === 'da' ? 'da-DK' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(hour * 3_600_000)
}

function isOutside({ day, hour }: Cell, { opensAt, closesAt }: WorkingHours): boolean {
  return day > 4 || hour < opensAt || hour >= closesAt
}

/** 0 for none, then five steps by the share of the busiest hour. */
function level(count: number, most: number): number {
  if (count === 0) return 0
  const share = count / most
  return 1 + [0.06, 0.25, 0.5, 0.75].filter((step) => share > step).length
}
