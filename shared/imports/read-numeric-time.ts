// Times written as a number: epoch seconds or milliseconds (always UTC), and Excel's serial days (local).
import { dayMs, dayNumber } from '../time/local-date.ts'
import { type TimeOptions, type TimeReading, timePrecision, timeStatus } from './time-reading.ts'

/** Excel's day 0 is 1899-12-30 for every serial after February 1900. */
const excelEpochDays = 25_569
/** 1955 to 2119: a five-digit number outside it is no date. */
const serialRange = { min: 20_000, max: 80_000 }

/** Reads bytes [start, end) whose whole part, all digits, ends at `wholeEnd`. */
export function readNumericTime(
  bytes: Uint8Array,
  start: number,
  wholeEnd: number,
  end: number,
  options: TimeOptions,
  reading: TimeReading,
): void {
  readNumber(bytes, start, wholeEnd, end, reading)
  if (reading.status !== timeStatus.ok) return
  const day = reading.ms / dayMs
  const isPlausible = day >= dayNumber(options.minYear, 1, 1) && day < dayNumber(options.maxYear + 1, 1, 1)
  if (!isPlausible) reading.status = timeStatus.implausibleYear
}

function readNumber(
  bytes: Uint8Array,
  start: number,
  wholeEnd: number,
  end: number,
  reading: TimeReading,
): void {
  const wholeDigits = wholeEnd - start
  if (wholeDigits !== 5 && wholeDigits !== 10 && wholeDigits !== 13) return
  let whole = 0
  for (let at = start; at < wholeEnd; at++) whole = whole * 10 + bytes[at]! - 48
  let fraction = 0
  let fractionDigits = 0
  if (wholeEnd < end) {
    if ((bytes[wholeEnd] !== 46 && bytes[wholeEnd] !== 44) || end - wholeEnd > 17) return
    let scale = 0.1
    for (let at = wholeEnd + 1; at < end; at++) {
      const value = bytes[at]! - 48
      if (value < 0 || value > 9) return
      fraction += value * scale
      scale /= 10
      fractionDigits++
    }
    if (fractionDigits === 0) return
  }
  if (wholeDigits === 5) return readSerial(whole, fraction, fractionDigits, reading)
  if (wholeDigits === 13 && fractionDigits > 0) return
  reading.isUtc = true
  reading.precision = timePrecision.second
  // The thousandths are read from the digits: 0.1 + 0.02 + 0.003 in binary is a hair below 0.123.
  reading.ms = wholeDigits === 13 ? whole : whole * 1000 + Math.floor(fraction * 1000 + 1e-6)
  reading.hasFraction = wholeDigits === 13 ? whole % 1000 !== 0 : fraction > 0
  // Ten digits begin in 2001; anything before is another number.
  reading.status =
    whole >= (wholeDigits === 13 ? 1e12 : 1e9) && reading.ms < 4.2e12 ? timeStatus.ok : timeStatus.unreadable
}

function readSerial(whole: number, fraction: number, fractionDigits: number, reading: TimeReading): void {
  if (whole < serialRange.min || whole > serialRange.max) return
  const exactMs = fraction * dayMs
  const seconds = Math.round(exactMs / 1000)
  // A serial is rarely written finely enough to tell milliseconds; near a whole second it means that second.
  const isWholeSecond = fractionDigits < 9 || Math.abs(exactMs - seconds * 1000) < 5
  const clockMs = isWholeSecond ? seconds * 1000 : Math.round(exactMs)
  reading.isSerial = true
  reading.ms = (whole - excelEpochDays) * dayMs + clockMs
  reading.hasFraction = clockMs % 1000 !== 0
  reading.precision = fractionDigits === 0 ? timePrecision.day : timePrecision.second
  reading.status = timeStatus.ok
}
