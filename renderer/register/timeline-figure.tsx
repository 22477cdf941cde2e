// Authorisations as bars and what happened around them as marks, over an axis of dates.
import { useTranslation } from 'react-i18next'
import type { AuthorisationView, Happening } from '../../shared/register/record.ts'
import { formatDay, parseDay } from '../../shared/time/local-date.ts'
import { formatDate, formatMonth } from '../ui/format.ts'
import { useWidth } from '../ui/use-width.ts'
import { type Tick, timelineTicks } from './timeline-ticks.ts'
import './register.css'

const rowPx = 30
const axisPx = 30
/** Room at the left of a word that stands in the middle of its place. */
const sidePx = 40
/** Told apart by shape, never by colour alone; the legend says each. */
const glyphs: Readonly<Record<Happening['kind'], string>> = {
  control: '✓',
  review: '◆',
  import: '▲',
  'home-begun': '⌂',
  'home-declared': '✎',
  'home-controlled': '◎',
  'home-ended': '×',
}

export type TimelineFigureProps = {
  /** Those with a start. */
  bars: readonly AuthorisationView[]
  happenings: readonly Happening[]
  /** All of it in words. */
  label: string
  /** What an authorisation is to, and from when to when. */
  named: (bar: AuthorisationView) => string
  said: (happening: Happening) => string
}

export function TimelineFigure({ bars, happenings, label, named, said }: TimelineFigureProps) {
  const { t } = useTranslation('register')
  const [box, width] = useWidth<HTMLDivElement>()
  const days = [...bars.flatMap(({ from, to }) => [from, to]), ...happenings.map(({ date }) => date)].flatMap(
    (date) => (date === null ? [] : [parseDay(date)]),
  )
  const first = Math.min(...days)
  // What is open goes on a little after the last date.
  const last = first + Math.max(14, Math.ceil((Math.max(...days) - first) * 1.05))
  const x = (day: number) => sidePx + ((day - first) / (last - first)) * (width - 2 * sidePx)
  const marksY = bars.length * rowPx + 20
  const bottom = (bars.length + 1) * rowPx
  const kinds = [...new Set(happenings.map(({ kind }) => kind))]
  return (
    <div ref={box}>
      {width > 0 && (
        <svg
          className="kb-timeline"
          role="img"
          aria-label={label}
          width={width}
          height={bottom + axisPx}
          viewBox={`0 0 ${width} ${bottom + axisPx}`}
        >
          <line className="kb-timeline-axis" x1={0} x2={width} y1={bottom} y2={bottom} />
          {timelineTicks(first, last, width - 2 * sidePx).map((tick) => (
            <g key={tick.day}>
              <line className="kb-timeline-axis" x1={x(tick.day)} x2={x(tick.day)} y1={0} y2={bottom + 5} />
              <text className="kb-timeline-date" x={x(tick.day)} y={bottom + 22} textAnchor="middle">
                {tickWord(tick)}
              </text>
            </g>
          ))}
          {bars.map((bar, at) => {
            const { id, from, to } = bar
            const start = x(parseDay(from!)) // those with a start
            const isLate = start > width / 2
            return (
              <g key={id}>
                <line
                  className="kb-timeline-bar"
                  x1={start}
                  x2={to === null ? width : x(parseDay(to))}
                  y1={at * rowPx + 23}
                  y2={at * rowPx + 23}
                />
                <text x={isLate ? width : start} y={at * rowPx + 15} textAnchor={isLate ? 'end' : 'start'}>
                  {named(bar)}
                </text>
              </g>
            )
          })}
          {happenings.map((happening, at) => (
            <text
              key={at}
              className="kb-timeline-mark"
              x={x(parseDay(happening.date))}
              y={marksY}
              textAnchor="middle"
            >
              {glyphs[happening.kind]}
              <title>{`${formatDate(happening.date)}: ${said(happening)}`}</title>
            </text>
          ))}
        </svg>
      )}
      {kinds.length > 0 && (
        <ul className="nobullet-list kb-timeline-legend">
          {kinds.map((kind) => (
            <li key={kind}>
              <span aria-hidden>{glyphs[kind]}</span> {t(`happening.short.${kind}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function tickWord({ day, unit }: Tick): string {
  const date = formatDay(day)
  if (unit === 'year') return date.slice(0, 4)
  return unit === 'month' ? formatMonth(date) : formatDate(date)
}
