import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from './use-width.ts'

export type Deadline = {
  readonly key: string
  readonly label: string
  /** The date as it is to be read; '' when unknown. */
  readonly due: string
  /** Negative when it is late; null when it is unknown. */
  readonly daysLeft: number | null
}

export type DeadlineLineProps = { title: string; description: string; deadlines: readonly Deadline[] }

const leastPx = 280
const columnFromPx = 700
const columnPx = 270
const soonDays = 30
/** What lies further off than this is drawn at the edge; its date says the rest. */
const farthestLateDays = -60
const farthestDays = 400

/** One line a duty, from today to its date: red to the left where it is late. */
export function DeadlineLine({ title, description, deadlines }: DeadlineLineProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const { ref, widthPx } = useWidth<HTMLElement>(leastPx)
  const hasColumn = widthPx >= columnFromPx
  const rowPx = hasColumn ? 38 : 48
  const days = deadlines.flatMap(({ daysLeft }) => (daysLeft === null ? [] : [clamp(daysLeft)]))
  const least = Math.min(-7, ...days)
  const most = Math.max(30, ...days)
  const left = (hasColumn ? columnPx : 0) + 10
  const right = widthPx - 84
  const xOf = (day: number) => left + ((clamp(day) - least) / (most - least)) * (right - left)
  const height = deadlines.length * rowPx + 30
  const step = most > 200 ? 90 : most > 60 ? 30 : 15
  const ticks = Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step)
  const shown = ticks.filter((_, index) => widthPx >= 480 || index % 2 === 1)
  return (
    <figure className="kb-figure" ref={ref}>
      <svg
        width={widthPx}
        height={height}
        viewBox={`0 0 ${widthPx} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {shown.map((day) => (
          <g key={day}>
            <line x1={xOf(day)} x2={xOf(day)} y1={2} y2={height - 24} className="kb-chart-grid" />
            <text x={xOf(day)} y={height - 7} textAnchor="middle" className="kb-chart-label">
              {t('deadline.days', { count: day })}
            </text>
          </g>
        ))}
        <line x1={xOf(0)} x2={xOf(0)} y1={2} y2={height - 24} className="kb-chart-today" />
        <text x={xOf(0)} y={height - 7} textAnchor="middle" className="kb-chart-label">
          {t('deadline.today')}
        </text>
        {deadlines.map(({ key, label, due, daysLeft }, index) => {
          const y = index * rowPx + (hasColumn ? rowPx / 2 : 32)
          const x = xOf(daysLeft ?? 0)
          return (
            <g key={key} className={classOf(daysLeft)}>
              <text x={0} y={hasColumn ? y + 5 : y - 14} className="kb-chart-text kb-chart-halo">
                {label}
              </text>
              {daysLeft !== null && (
                <>
                  <line x1={xOf(0)} x2={x} y1={y} y2={y} className="kb-deadline-bar" />
                  <circle cx={x} cy={y} r={7} className="kb-deadline-end" />
                </>
              )}
              <text
                x={Math.max(x, xOf(0)) + 13}
                y={y + 4}
                className="kb-chart-label kb-chart-strong kb-chart-halo"
              >
                {daysLeft === null ? t('notKnown') : daysLeft < 0 ? `! ${due}` : due}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

function clamp(days: number): number {
  return Math.max(farthestLateDays, Math.min(farthestDays, days))
}

function classOf(daysLeft: number | null): string {
  if (daysLeft === null) return 'kb-unknown'
  return daysLeft < 0 ? 'kb-late' : daysLeft <= soonDays ? 'kb-soon' : 'kb-kept'
}
