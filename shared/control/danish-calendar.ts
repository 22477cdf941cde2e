// The calendar every rule counts by: local dates in Europe/Copenhagen, statutory holidays, and the days the authority
// itself is closed.
import { dayMs, parseDay, weekday, type LocalDate } from '../time/local-date.ts'
import { openZone } from '../time/zone.ts'
import { openHolidays } from './holidays.ts'

export type DanishCalendar = {
  /** Milliseconds since 1970-01-01T00:00 on a Danish clock. */
  localMs(utcMs: number): number
  /** Local day number of an instant. */
  dayOf(utcMs: number): number
  /** A local midnight as UTC ms. */
  startOfDayMs(day: number): number
  isHoliday(day: number): boolean
  isWorkingDay(day: number): boolean
}

/** Dates are local dates in Europe/Copenhagen; `closedDays` are the authority's own. */
export function openDanishCalendar(closedDays: readonly LocalDate[]): DanishCalendar {
  const zone = openZone('Europe/Copenhagen')
  const isHoliday = openHolidays()
  const closed = new Set(closedDays.map((date) => parseDay(date)))
  const midnights = new Map<number, number>()
  const localMs = (utcMs: number) => utcMs + zone.offsetMs(utcMs)
  return {
    localMs,
    dayOf: (utcMs) => Math.floor(localMs(utcMs) / dayMs),
    startOfDayMs(day) {
      let midnight = midnights.get(day)
      if (midnight === undefined) midnights.set(day, (midnight = zone.toUtc(day * dayMs).utcMs))
      return midnight
    },
    isHoliday,
    isWorkingDay: (day) => weekday(day) <= 5 && !isHoliday(day) && !closed.has(day),
  }
}
