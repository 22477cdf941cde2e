// Where the axis of a timeline has its dates: the beginnings of years or months, as close as their words have room.
import { dateParts, dayNumber } from '../../shared/time/local-date.ts'

export type Tick = {
  /** As `parseDay` counts days. */
  readonly day: number
  /** How exact its word must be. */
  readonly unit: 'day' | 'month' | 'year'
}

/** Between two ticks at least, so that their words do not meet. */
const roomPx = 88
const stepsInMonths = [1, 2, 3, 6, 12, 24, 60, 120, 240]

/** The ticks of an axis from one day to another that is drawn so wide. What is too short for months has its two ends. */
export function timelineTicks(firstDay: number, lastDay: number, widthPx: number): Tick[] {
  const pxAMonth = (widthPx / (lastDay - firstDay)) * 30.4
  const step = stepsInMonths.find((months) => months * pxAMonth >= roomPx) ?? stepsInMonths.at(-1)!
  const { year, month } = dateParts(firstDay)
  const ticks: Tick[] = []
  // Months from year 0 on, so that every step has its beginning in a January.
  const firstMonth = Math.ceil((year * 12 + month - 1) / step) * step
  for (let at = firstMonth; ; at += step) {
    const day = dayNumber(Math.floor(at / 12), (at % 12) + 1, 1)
    if (day > lastDay) break
    if (day >= firstDay) ticks.push({ day, unit: step < 12 ? 'month' : 'year' })
  }
  if (ticks.length >= 2) return ticks
  return [firstDay, lastDay].map((day) => ({ day, unit: 'day' }))
}
