// Local wall-clock times to UTC, a million at a time: the zone is asked once a day of the calendar.
import { dayMs } from '../time/local-date.ts'
import type { LocalReading, Zone } from '../time/zone.ts'

export type LocalClock = {
  /** UTC ms of a local time; `lastKind` tells whether that time was double or skipped. */
  toUtc(localMs: number): number
  lastKind(): LocalReading['kind']
}

export function openLocalClock(zone: Zone): LocalClock {
  // Day number -> offset of a day around which no clock changes; NaN where one may.
  const days = new Map<number, number>()
  let day = Number.NaN
  let offset = 0
  let kind: LocalReading['kind'] = 'unique'

  function offsetOfDay(dayCount: number): number {
    const known = days.get(dayCount)
    if (known !== undefined) return known
    // `Zone.toUtc` looks a day back and a day ahead: all three days must have one offset.
    const first = zone.offsetMs((dayCount - 1) * dayMs)
    const isSteady = [0, 1, 2].every((later) => zone.offsetMs((dayCount + later) * dayMs) === first)
    const found = isSteady ? first : Number.NaN
    days.set(dayCount, found)
    return found
  }

  return {
    toUtc(localMs) {
      const dayCount = Math.floor(localMs / dayMs)
      if (dayCount !== day) {
        day = dayCount
        offset = offsetOfDay(dayCount)
      }
      if (offset === offset) {
        kind = 'unique'
        return localMs - offset
      }
      const reading = zone.toUtc(localMs)
      kind = reading.kind
      return reading.utcMs
    },
    lastKind: () => kind,
  }
}
