// The statutory Danish holidays (domain section 5). Grundlovsdag, 1 May, Christmas Eve and New Year's Eve are not
// statutory: an authority that closes on them lists them as closed days.
import { dateParts, dayNumber } from '../time/local-date.ts'

/** Store bededag was abolished from 1 January 2024 (L 13). */
const lastYearOfStoreBededag = 2023

/** Day number of Easter Sunday in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): number {
  const goldenNumber = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - correction + 15) % 30
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * weekdayShift) / 451)
  const count = epact + weekdayShift - 7 * lateMoon + 114
  return dayNumber(year, Math.floor(count / 31), (count % 31) + 1)
}

/** Day numbers of a year's statutory holidays, those on a Sunday included. */
export function holidaysOf(year: number): readonly number[] {
  const easter = easterSunday(year)
  const afterEaster = [-3, -2, 0, 1, 39, 49, 50, ...(year <= lastYearOfStoreBededag ? [26] : [])]
  return [
    dayNumber(year, 1, 1),
    ...afterEaster.map((days) => easter + days),
    dayNumber(year, 12, 25),
    dayNumber(year, 12, 26),
  ]
}

/** A predicate over day numbers that computes each year once. */
export function openHolidays(): (day: number) => boolean {
  const years = new Map<number, ReadonlySet<number>>()
  const answers = new Map<number, boolean>()
  return (day) => {
    const known = answers.get(day)
    if (known !== undefined) return known
    const { year } = dateParts(day)
    const holidays = years.get(year) ?? new Set(holidaysOf(year))
    years.set(year, holidays)
    answers.set(day, holidays.has(day))
    return holidays.has(day)
  }
}
