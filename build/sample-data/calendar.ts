// The dates of the bundled quarter, and local times in the forms that different systems write them.
import { dayMs, formatDay, parseDay, weekday, type LocalDate } from '../../shared/time/local-date.ts'
import { openZone } from '../../shared/time/zone.ts'

export const timezone = 'Europe/Copenhagen'
export const periodFrom = '2026-07-01'
export const periodTo = '2026-09-30'
/** First date of `log.csv`: its last week of June is history, no part of the period. */
export const historyFrom = '2026-06-24'
export const now = '2026-10-05T09:00:00+02:00'

const zone = openZone(timezone)

/** UTC ms of a local date and time (HH:MM, HH:MM:SS or HH:MM:SS.fff). */
export function instant(date: LocalDate, time: string): number {
  const match = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?$/.exec(time)
  if (match === null) throw new Error(`no time: ${time}`)
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)
  return zone.toUtc(parseDay(date) * dayMs + seconds * 1000 + Number(match[4] ?? 0)).utcMs
}

/** UTC ms of a local date and a number of ms by the wall clock after midnight. */
export function instantAt(date: LocalDate, msOfDay: number): number {
  return zone.toUtc(parseDay(date) * dayMs + msOfDay).utcMs
}

export function localDateOf(utcMs: number): LocalDate {
  return formatDay(Math.floor((utcMs + zone.offsetMs(utcMs)) / dayMs))
}

export function isInPeriod(utcMs: number): boolean {
  const date = localDateOf(utcMs)
  return date >= periodFrom && date <= periodTo
}

/** All dates from `from` to `to`, both included. */
export function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = []
  for (let day = parseDay(from); day <= parseDay(to); day++) dates.push(formatDay(day))
  return dates
}

/** Monday to Friday; no statutory holiday lies between 24 June and 30 September. */
export function workingDays(from: LocalDate, to: LocalDate): LocalDate[] {
  return datesBetween(from, to).filter((date) => weekday(parseDay(date)) <= 5)
}

/** The parts of an instant as texts, local or in UTC. */
export function clockTexts(utcMs: number, place: 'local' | 'utc') {
  const ms = place === 'local' ? utcMs + zone.offsetMs(utcMs) : utcMs
  const ofDay = ms - Math.floor(ms / dayMs) * dayMs
  const [year = '', month = '', day = ''] = formatDay(Math.floor(ms / dayMs)).split('-')
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return {
    year,
    month,
    day,
    hour: two(ofDay / 3_600_000),
    minute: two((ofDay / 60_000) % 60),
    second: two((ofDay / 1000) % 60),
    fraction: String(ofDay % 1000).padStart(3, '0'),
  }
}

/** dd-mm-yyyy, as the lists write dates; '' stays ''. */
export function danishDate(date: LocalDate): string {
  return date.split('-').reverse().join('-')
}
