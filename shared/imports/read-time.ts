// Reads the times of exports from their bytes (UTF-8), without making strings: the forms of "Value rules" in domain (a).
import { daysInMonth, dayMs, dayNumber } from '../time/local-date.ts'
import { readClock } from './read-clock.ts'
import { readNumericTime } from './read-numeric-time.ts'
import { type TimeOptions, type TimeReading, timePrecision, timeStatus } from './time-reading.ts'

/**
 * Reads bytes [start, end), already trimmed, as a date or a date with a time of day, into `reading`.
 * A naive time is left local; an epoch time or one with `Z` or an offset is UTC.
 */
export function readTime(
  bytes: Uint8Array,
  start: number,
  end: number,
  options: TimeOptions,
  reading: TimeReading,
): void {
  reading.status = timeStatus.unreadable
  reading.isUtc = false
  reading.hasFraction = false
  reading.isDayFirstProven = false
  reading.isSerial = false
  reading.precision = timePrecision.day
  let at = start
  let first = 0
  while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57 && at - start < 16) {
    first = first * 10 + bytes[at]! - 48
    at++
  }
  const firstDigits = at - start
  if (firstDigits >= 5) return readNumericTime(bytes, start, at, end, options, reading)
  if (firstDigits === 0 || firstDigits === 3 || at === end) return
  const sign = bytes[at]!
  if (sign !== 45 && sign !== 46 && sign !== 47) return
  at++
  let second = 0
  let from = at
  while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57 && at - from < 3) {
    second = second * 10 + bytes[at]! - 48
    at++
  }
  if (at === from || at - from > 2 || at === end || bytes[at] !== sign) return
  at++
  let third = 0
  from = at
  while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57 && at - from < 5) {
    third = third * 10 + bytes[at]! - 48
    at++
  }
  const thirdDigits = at - from
  if (!readDate(first, firstDigits, second, third, thirdDigits, sign, options, reading)) return
  if (at === end) {
    if (reading.status !== timeStatus.unreadable) return
    reading.status = timeStatus.ok
    return
  }
  // An impossible or unconfirmed date stays so whatever follows, but only if a time of day follows.
  const dateStatus = reading.status
  const clockStatus = readClock(bytes, at, end, reading)
  reading.status =
    clockStatus === timeStatus.unreadable || dateStatus === timeStatus.unreadable ? clockStatus : dateStatus
}

/**
 * Puts the local midnight of the date into `reading.ms`, and into `reading.status` why the date is none, or `unreadable`
 * while nothing is wrong. False when the three numbers have no date's shape.
 */
function readDate(
  first: number,
  firstDigits: number,
  second: number,
  third: number,
  thirdDigits: number,
  sign: number,
  options: TimeOptions,
  reading: TimeReading,
): boolean {
  const order = options.order
  let year = third
  let month = second
  let day = first
  let yearDigits = thirdDigits
  if (firstDigits === 4 || (order.first === 'year' && firstDigits === 2 && thirdDigits <= 2)) {
    if (thirdDigits === 0 || thirdDigits > 2) return false
    year = first
    day = third
    yearDigits = firstDigits
  } else if (firstDigits > 2 || (thirdDigits !== 4 && thirdDigits !== 2)) {
    return false
  } else if (order.first === 'month') {
    month = first
    day = second
  }
  if (yearDigits === 2) {
    if (!order.isTwoDigitYear) {
      reading.status = timeStatus.twoDigitYear
      return true
    }
    year += year < 70 ? 2000 : 1900
  }
  if (sign === 47 && firstDigits <= 2 && order.first === 'day') {
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) reading.isDayFirstProven = true
    else if (second > 12 && second <= 31 && first >= 1 && first <= 12) {
      reading.status = timeStatus.monthFirst
      return true
    }
  }
  if (month < 1 || month > 12 || day < 1 || day > 31 || (day > 28 && day > daysInMonth(year, month))) {
    reading.status = timeStatus.impossibleDate
  } else if (year < options.minYear || year > options.maxYear) {
    reading.status = timeStatus.implausibleYear
  }
  reading.dateMs = dayNumber(year, month, day) * dayMs
  reading.ms = reading.dateMs
  return true
}
