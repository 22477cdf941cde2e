// Between what the officer types and sees (local dates in Copenhagen, the last day included) and what the ledger holds
// (instants, the first one no longer covered). The same rule as for lists: an end given as a date is the next midnight.
import { dayMs, formatDay, parseDay } from '../time/local-date.ts'
import { openZone } from '../time/zone.ts'

const copenhagen = openZone('Europe/Copenhagen')

/** The first instant of a local date, UTC ms. */
export function startOfDate(date: string): number {
  return copenhagen.toUtc(parseDay(date) * dayMs).utcMs
}

/** The first instant after a local date, UTC ms: the exclusive end of what is covered through that date. */
export function endOfDate(date: string): number {
  return copenhagen.toUtc((parseDay(date) + 1) * dayMs).utcMs
}

/** The local date of an instant. */
export function dateOfInstant(ms: number): string {
  return formatDay(Math.floor((ms + copenhagen.offsetMs(ms)) / dayMs))
}

/** The last local date on which something was covered that ended at the exclusive instant `endMs`. */
export function lastDateBefore(endMs: number): string {
  return dateOfInstant(endMs - 1)
}

/** hh:mm of a start that is not midnight; null when the date says it all. */
export function startTime(startMs: number): string | null {
  return startMs === startOfDate(dateOfInstant(startMs)) ? null : clockAt(startMs)
}

/** hh:mm of the last minute that was covered; null when it was the whole last day. */
export function endTime(endMs: number): string | null {
  return endMs === endOfDate(lastDateBefore(endMs)) ? null : clockAt(endMs - 1)
}

function clockAt(ms: number): string {
  const minutes = Math.floor(((((ms + copenhagen.offsetMs(ms)) % dayMs) + dayMs) % dayMs) / 60_000)
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

function pad(count: number): string {
  return String(count).padStart(2, '0')
}
