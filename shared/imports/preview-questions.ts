// What the head of a file leaves open about its times, with every reading of the first value that shows it.
import { dayMs, formatDay } from '../time/local-date.ts'
import { openZone } from '../time/zone.ts'
import { readDateOrder } from './date-order.ts'
import type { PreviewQuestion } from './file-preview.ts'
import { readClockText, readTimeText } from './read-time-text.ts'
import {
  type TimeOptions,
  defaultDateOrder,
  newTimeReading,
  timePrecision,
  timeStatus,
} from './time-reading.ts'

const danishZone = 'Europe/Copenhagen'

/** Values of the columns that say when, in file order; the time of day stands beside the date where it is a column. */
export type TimeCells = readonly { readonly date: string; readonly clock: string | null }[]

type ZoneFacts = {
  readonly cells: TimeCells
  readonly times: TimeOptions
  /** The zone in force; null when nobody has chosen one. */
  readonly chosen: string | null
  /** The zone that a column of the file names, if one does. */
  readonly named: string | null
  /** The file has the marks of a LogPoint export, whose times are often in UTC. */
  readonly isLogPoint: boolean
}

/** Asks in which zone the times are; null where every time says it, or no time can be read. */
export function zoneQuestion({ cells, times, chosen, named, isLogPoint }: ZoneFacts): PreviewQuestion | null {
  for (const cell of cells) {
    const localMs = localTime(cell, times)
    if (localMs === null) continue
    const zones = new Set([danishZone, 'UTC', ...[named, chosen].filter((zone) => zone !== null)])
    const readings = [...zones].map((timezone) => ({ timezone, utcMs: utcIn(timezone, localMs) }))
    return {
      kind: 'time-zone',
      sample: cell.clock === null ? cell.date : `${cell.date} ${cell.clock}`,
      readings: readings.filter(({ utcMs }) => utcMs !== null),
      chosen: chosen ?? danishZone,
      isOpen: chosen === null && isLogPoint,
    }
  }
  return null
}

const slashDate = /^\s*\d{1,2}\/\d{1,2}\/\d{4}/

/** Asks which part of a date is the day; null where the head of the file proves it. */
export function dateOrderQuestion(
  values: readonly string[],
  years: Pick<TimeOptions, 'minYear' | 'maxYear'>,
  chosen: string | null,
): PreviewQuestion | null {
  const reading = newTimeReading()
  let ambiguous: string | null = null
  let monthFirst: string | null = null
  let twoDigit: string | null = null
  let isDayFirst = false
  for (const value of values) {
    readTimeText(value, { ...years, order: defaultDateOrder }, reading)
    if (reading.isDayFirstProven) isDayFirst = true
    if (reading.status === timeStatus.monthFirst) monthFirst ??= value
    else if (reading.status === timeStatus.twoDigitYear) twoDigit ??= value
    else if (reading.status === timeStatus.ok && slashDate.test(value)) ambiguous ??= value
  }
  const ask = (
    reason: 'ambiguous' | 'month-first' | 'two-digit-years',
    sample: string,
    orders: string[],
  ) => ({
    kind: 'date-order' as const,
    reason,
    sample,
    readings: orders.map((dateOrder) => ({ dateOrder, day: dayIn(sample, dateOrder, years) })),
    chosen: chosen ?? (reason === 'ambiguous' ? 'dd/mm/yyyy' : null),
    isOpen: chosen === null && reason !== 'ambiguous',
  })
  if (twoDigit !== null) return ask('two-digit-years', twoDigit, ['dd-mm-yy', 'mm/dd/yy', 'yy-mm-dd'])
  if (isDayFirst) return null
  if (monthFirst !== null) return ask('month-first', monthFirst, ['mm/dd/yyyy', 'dd/mm/yyyy'])
  if (ambiguous !== null) return ask('ambiguous', ambiguous, ['dd/mm/yyyy', 'mm/dd/yyyy'])
  return null
}

/** Local ms of a time that says no zone, or null. */
function localTime({ date, clock }: TimeCells[number], times: TimeOptions): number | null {
  const reading = newTimeReading()
  readTimeText(date, times, reading)
  if (reading.status !== timeStatus.ok || reading.isUtc) return null
  if (clock === null) {
    return reading.precision === timePrecision.day && !reading.isSerial ? null : reading.ms
  }
  const ofDay = newTimeReading()
  return readClockText(clock, ofDay) ? reading.dateMs + ofDay.ms : null
}

function utcIn(timezone: string, localMs: number): number | null {
  try {
    return openZone(timezone).toUtc(localMs).utcMs
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function dayIn(
  sample: string,
  dateOrder: string,
  years: Pick<TimeOptions, 'minYear' | 'maxYear'>,
): string | null {
  const reading = newTimeReading()
  readTimeText(sample, { ...years, order: readDateOrder(dateOrder) ?? defaultDateOrder }, reading)
  return reading.status === timeStatus.ok ? formatDay(Math.floor(reading.dateMs / dayMs)) : null
}
