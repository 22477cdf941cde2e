// Time zones by the runtime's own zone data: UTC to local and back, with the hours that a clock change doubles or skips.
import { dayMs, dayNumber } from './local-date.ts'

const hourMs = 3_600_000

/** `first`: the hour occurs twice and the earlier instant was taken. `skipped`: the hour does not exist and the offset before the change was taken. */
export type LocalReading = { readonly utcMs: number; readonly kind: 'unique' | 'first' | 'skipped' }

export type Zone = {
  readonly name: string
  /** Milliseconds to add to UTC to get local time at that instant. */
  offsetMs(utcMs: number): number
  /** Reads a local wall clock time, given as milliseconds since 1970-01-01T00:00 on that clock. */
  toUtc(localMs: number): LocalReading
}

/** Opens a zone by its IANA name. Throws RangeError when the runtime does not know the name. */
export function openZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    era: 'short',
  })
  const quarterHours = new Map<number, number>()
  const days = new Map<number, number>()

  function slowOffset(utcMs: number): number {
    const field: Record<string, number> = {}
    let isBeforeChrist = false
    for (const part of format.formatToParts(utcMs)) {
      if (part.type === 'era') isBeforeChrist = part.value.startsWith('B')
      else field[part.type] = Number(part.value)
    }
    const year = isBeforeChrist ? 1 - field['year']! : field['year']!
    const local =
      dayNumber(year, field['month']!, field['day']!) * dayMs +
      field['hour']! * hourMs +
      field['minute']! * 60_000 +
      field['second']! * 1000
    return local - Math.floor(utcMs / 1000) * 1000
  }

  // A zone changes its offset on a whole quarter of an hour, and most days not at all.
  function offsetMs(utcMs: number): number {
    const day = Math.floor(utcMs / dayMs)
    const ofDay = days.get(day)
    if (ofDay !== undefined && !Number.isNaN(ofDay)) return ofDay
    if (ofDay === undefined) {
      const start = slowOffset(day * dayMs)
      const isSteady =
        start === slowOffset((day + 1) * dayMs) && start === slowOffset(day * dayMs + dayMs / 2)
      days.set(day, isSteady ? start : Number.NaN)
      if (isSteady) return start
    }
    const quarter = Math.floor(utcMs / 900_000)
    let offset = quarterHours.get(quarter)
    if (offset === undefined) quarterHours.set(quarter, (offset = slowOffset(quarter * 900_000)))
    return offset
  }

  function toUtc(localMs: number): LocalReading {
    const before = offsetMs(localMs - dayMs)
    const after = offsetMs(localMs + dayMs)
    const early = localMs - before
    if (before === after) return { utcMs: early, kind: 'unique' }
    const late = localMs - after
    const isEarly = offsetMs(early) === before
    const isLate = offsetMs(late) === after
    if (isEarly && isLate) return { utcMs: Math.min(early, late), kind: 'first' }
    if (isEarly) return { utcMs: early, kind: 'unique' }
    if (isLate) return { utcMs: late, kind: 'unique' }
    return { utcMs: early, kind: 'skipped' }
  }

  return { name, offsetMs, toUtc }
}
