// Where dates lie on the year wheel. One turn is the twelve months around today, January at the top: what began before
// New Year goes on over it, and no two dates share a place.
import { addMonths, dateParts, daysInMonth, parseDay } from '../../../shared/time/local-date.ts'

/** Half-open in angle, clockwise from the top, in radians; `to` may pass 2π. */
export type Span = { readonly from: number; readonly to: number }

const monthsAhead = 5
const turn = 2 * Math.PI

/** First and last day number shown: the seven months before today and the five after. */
export function wheelWindow(today: string): { first: number; last: number } {
  return {
    first: parseDay(addMonths(today, monthsAhead - 12)) + 1,
    last: parseDay(addMonths(today, monthsAhead)),
  }
}

/** Months are alike in width, so that a year of 366 days fits too. */
export function angleOf(day: number): number {
  const { year, month, day: dayOfMonth } = dateParts(day)
  return ((month - 1 + (dayOfMonth - 1) / daysInMonth(year, month)) / 12) * turn
}

/** The part of a range of dates, both included, that is in the window; undefined when none is. */
export function spanOf(range: { from: string; to: string }, today: string): Span | undefined {
  const { first, last } = wheelWindow(today)
  const begin = Math.max(first, parseDay(range.from))
  const end = Math.min(last, parseDay(range.to))
  if (begin > end) return undefined
  const from = angleOf(begin)
  const to = angleOf(end + 1)
  return { from, to: to <= from ? to + turn : to }
}

export function pointAt(centre: number, radius: number, angle: number): { x: number; y: number } {
  return { x: centre + radius * Math.sin(angle), y: centre - radius * Math.cos(angle) }
}

/** A band of the wheel as an SVG path. */
export function bandPath(centre: number, inner: number, outer: number, { from, to }: Span): string {
  const at = (radius: number, angle: number) => {
    const { x, y } = pointAt(centre, radius, angle)
    return `${x.toFixed(2)} ${y.toFixed(2)}`
  }
  const isLong = to - from > Math.PI ? 1 : 0
  return [
    `M${at(outer, from)}`,
    `A${outer} ${outer} 0 ${isLong} 1 ${at(outer, to)}`,
    `L${at(inner, to)}`,
    `A${inner} ${inner} 0 ${isLong} 0 ${at(inner, from)}`,
    'Z',
  ].join('')
}
