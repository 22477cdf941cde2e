// The year as a wheel: for each duty an arc from a control's signature to three months later, red where it was late; inside,
// the yearly duties as dots. Everything in it stands in the table beside it.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewDuty, OverviewState } from '../../shared/overview/contract.ts'
import { formatNumber } from '../ui/format.ts'
import { ArcLabels } from './arc-labels.tsx'
import { stateText } from './duty-text.ts'
import { type WheelArc, angleOf, arcPath, pointAt, ringArcs } from './wheel-geometry.ts'
import { shortMonth } from './weekdays.ts'

const glyphs = { done: '✓', open: '•', late: '!' } as const
const bands = [
  { kind: 'authorisations', inner: 117, outer: 138 },
  { kind: 'logs', inner: 93, outer: 114 },
] as const

export function YearWheel({ state }: { state: OverviewState }) {
  const { t, i18n } = useTranslation('overview')
  const id = useId()
  const { today, rings, dots } = state
  const year = today.slice(0, 4)
  const [todayInnerX, todayInnerY] = pointAt(89, angleOf(today))
  const [todayOuterX, todayOuterY] = pointAt(146, angleOf(today))
  return (
    <svg viewBox="0 0 340 340" role="img" aria-labelledby={`${id}-t ${id}-d`} className="kb-wheel">
      <title id={`${id}-t`}>{t('wheel.title', { year })}</title>
      <desc id={`${id}-d`}>{stateText(t, state)}</desc>
      {Array.from({ length: 12 }, (_, at) => {
        const month = `${year}-${String(at + 1).padStart(2, '0')}`
        const [x, y] = pointAt(155, angleOf(`${month}-15`))
        return (
          <text key={month} x={x} y={y + 4} textAnchor="middle" className="kb-wheel-month">
            {shortMonth(i18n.language, month).slice(0, 3)}
          </text>
        )
      })}
      {bands.map(({ kind, inner, outer }) => (
        <Ring
          key={kind}
          arcs={ringArcs(
            rings.find((ring) => ring.key === kind),
            today,
          )}
          name={t(`wheel.ring.${kind}`)}
          year={year}
          inner={inner}
          outer={outer}
        />
      ))}
      <circle cx={170} cy={170} r={76} className="kb-wheel-inner" />
      {dots
        .filter(({ date }) => date.startsWith(year))
        .map(({ kind, date, state: dotState }) => {
          const [x, y] = pointAt(76, angleOf(date))
          return (
            <g key={`${kind} ${date} ${dotState}`}>
              <circle cx={x} cy={y} r={9} className={`kb-wheel-dot kb-wheel-dot-${dotState}`} />
              <text
                x={x}
                y={y + 4}
                textAnchor="middle"
                className={`kb-wheel-glyph kb-wheel-glyph-${dotState}`}
              >
                {glyphs[dotState]}
              </text>
            </g>
          )
        })}
      <line x1={todayInnerX} y1={todayInnerY} x2={todayOuterX} y2={todayOuterY} className="kb-wheel-today" />
      <Centre state={state} />
    </svg>
  )
}

type RingProps = {
  readonly arcs: readonly WheelArc[]
  readonly name: string
  readonly year: string
  readonly inner: number
  readonly outer: number
}

function Ring({ arcs, name, year, inner, outer }: RingProps) {
  const middle = (inner + outer) / 2
  return (
    <>
      <circle cx={170} cy={170} r={middle} strokeWidth={outer - inner} className="kb-wheel-band" />
      {arcs.map(({ from, to, state }) => (
        <path
          key={`${from} ${state}`}
          d={arcPath(inner, outer, angleOf(from), angleOf(to, true))}
          className={`kb-wheel-arc kb-wheel-${state}`}
        />
      ))}
      <ArcLabels arcs={arcs} name={name} radius={middle} year={year} />
    </>
  )
}

function Centre({ state: { nextControl } }: { state: OverviewState }) {
  const { t } = useTranslation('overview')
  const days = nextControl?.daysLeft
  return (
    <>
      <text x={170} y={166} textAnchor="middle" className="kb-wheel-days">
        {days === undefined ? '?' : formatNumber(Math.abs(days))}
      </text>
      <text x={170} y={188} textAnchor="middle" className="kb-wheel-sub">
        {days === undefined
          ? t('unknown')
          : t(days < 0 ? 'wheel.daysOverDue' : 'wheel.daysToDue', { count: Math.abs(days) })}
      </text>
      {nextControl && (
        <text x={170} y={206} textAnchor="middle" className="kb-wheel-sub">
          {nextControl.kind === 'program'
            ? nextControl.program
            : t(`wheel.short.${shortOf(nextControl.kind)}`)}
        </text>
      )}
    </>
  )
}

function shortOf(kind: OverviewDuty['kind']): 'authorisations' | 'logs' {
  return kind === 'authorisations' ? 'authorisations' : 'logs'
}
