// Where things stand on the year wheel. Angles in radians, clockwise from 1 January at the top; the centre is (170, 170).
import type { OverviewRing } from '../../shared/overview/contract.ts'
import { type LocalDate, formatDay, parseDay } from '../../shared/time/local-date.ts'

const centre = 170

export type WheelArc = {
  /** First and last date, both included, within the year of today. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** `kept`: behind us in time; `running`: until the deadline to come; `late`: after a deadline, without a control. */
  readonly state: 'kept' | 'running' | 'late'
  /** The whole of what it is a piece of: cut neither by today nor by the turn of the year. */
  readonly span: { readonly from: LocalDate; readonly to: LocalDate }
}

/** The angle at which a date begins; with `isEnd` the one at which it ends. */
export function angleOf(date: LocalDate, isEnd = false): number {
  const first = parseDay(`${date.slice(0, 4)}-01-01`)
  const days = parseDay(`${Number(date.slice(0, 4)) + 1}-01-01`) - first
  return ((parseDay(date) - first + (isEnd ? 1 : 0)) / days) * 2 * Math.PI
}

export function pointAt(radius: number, angle: number): [number, number] {
  return [centre + radius * Math.sin(angle), centre - radius * Math.cos(angle)]
}

/** A piece of a ring, with a little air at both ends. */
export function arcPath(inner: number, outer: number, start: number, end: number): string {
  const air = Math.min(0.012, (end - start) / 4)
  const [from, to] = [start + air, end - air]
  const isLarge = to - from > Math.PI ? 1 : 0
  const points = [pointAt(outer, from), pointAt(outer, to), pointAt(inner, to), pointAt(inner, from)]
  const [a, b, c, d] = points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`)
  return `M${a}A${outer} ${outer} 0 ${isLarge} 1 ${b}L${c}A${inner} ${inner} 0 ${isLarge} 0 ${d}Z`
}

/** What a ring shows in the year of today: an arc ends where the next control was signed, and a gap is drawn as it was. */
export function ringArcs(ring: OverviewRing | undefined, today: LocalDate): WheelArc[] {
  if (!ring) return []
  const { arcs, gaps } = ring
  const drawn = [
    ...arcs.flatMap(({ from, due }, at): WheelArc[] => {
      const next = arcs[at + 1]
      if (next) {
        const to = next.from <= due ? formatDay(parseDay(next.from) - 1) : due
        return [{ from, to, state: 'kept', span: { from, to } }]
      }
      const span = { from, to: due }
      if (due < today) return [{ ...span, state: 'kept', span }]
      return [
        { from, to: formatDay(parseDay(today) - 1), state: 'kept', span },
        { from: from > today ? from : today, to: due, state: 'running', span },
      ]
    }),
    ...gaps.map(({ from, to }): WheelArc => ({ from, to, state: 'late', span: { from, to } })),
  ]
  const year = today.slice(0, 4)
  return drawn.flatMap((arc) => {
    const from = arc.from < `${year}-01-01` ? `${year}-01-01` : arc.from
    const to = arc.to > `${year}-12-31` ? `${year}-12-31` : arc.to
    return from <= to ? [{ ...arc, from, to }] : []
  })
}
