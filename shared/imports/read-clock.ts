// The part of a time after its date: `08:15:04.123+02:00`, `T08:15Z`, `kl. 08.15.04`.
import { type TimeReading, timePrecision, timeStatus } from './time-reading.ts'

/**
 * Reads what follows a date in bytes [start, end) and adds it to `reading.ms`. A zone turns the reading into UTC.
 * Returns the status of the time of day.
 */
export function readClock(bytes: Uint8Array, start: number, end: number, reading: TimeReading): number {
  const code = bytes[start]
  const isPlainJoint = (code === 32 || code === 84) && bytes[start + 1]! <= 57 && bytes[start + 1]! >= 48
  const at = isPlainJoint ? start + 1 : skipJoint(bytes, start, end)
  return at < 0 ? timeStatus.unreadable : readTimeOfDay(bytes, at, end, reading)
}

/**
 * Reads a column's cell that holds a time of day alone, in milliseconds since local midnight. False if it holds none, or
 * one with a zone.
 */
export function readClockCell(bytes: Uint8Array, start: number, end: number, reading: TimeReading): boolean {
  reading.ms = 0
  reading.isUtc = false
  reading.hasFraction = false
  reading.status = readTimeOfDay(bytes, skipKl(bytes, start, end), end, reading)
  return reading.status === timeStatus.ok && !reading.isUtc
}

/** Skips "T", or a comma and blanks and "kl."; -1 when nothing parts date and time. */
function skipJoint(bytes: Uint8Array, start: number, end: number): number {
  const code = bytes[start]
  if (code === 84 || code === 116) return start + 1
  let at = code === 44 ? start + 1 : start
  while (at < end && bytes[at] === 32) at++
  // A no-break blank.
  while (at + 1 < end && bytes[at] === 0xc2 && bytes[at + 1] === 0xa0) at += 2
  return at === start ? -1 : skipKl(bytes, at, end)
}

function skipKl(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  if (at + 1 >= end || (bytes[at]! | 32) !== 107 || (bytes[at + 1]! | 32) !== 108) return start
  at += 2
  if (bytes[at] === 46) at++
  while (at < end && bytes[at] === 32) at++
  return at
}

function readTimeOfDay(bytes: Uint8Array, start: number, end: number, reading: TimeReading): number {
  const isOneDigit = start + 1 < end && isSign(bytes[start + 1]!)
  const minuteAt = isOneDigit ? start + 2 : start + 3
  const hour = isOneDigit ? digit(bytes, start, end) : twoDigits(bytes, start, end)
  const minute = twoDigits(bytes, minuteAt, end)
  const sign = bytes[minuteAt - 1]!
  if (hour < 0 || minute < 0 || !isSign(sign)) return timeStatus.unreadable
  let at = minuteAt + 2
  let second = 0
  reading.precision = timePrecision.minute
  if (at < end && bytes[at] === sign) {
    second = twoDigits(bytes, at + 1, end)
    if (second < 0) return timeStatus.unreadable
    at += 3
    reading.precision = timePrecision.second
    if (at < end && (bytes[at] === 46 || bytes[at] === 44)) {
      at = readFraction(bytes, at + 1, end, reading)
      if (at < 0) return timeStatus.unreadable
    }
  }
  let offsetMs = 0
  if (at < end) {
    offsetMs = readOffset(bytes, at, end)
    if (Number.isNaN(offsetMs)) return timeStatus.unreadable
    reading.isUtc = true
  }
  if (hour > 23 || minute > 59 || second > 59) return timeStatus.impossibleClock
  reading.ms += hour * 3_600_000 + minute * 60_000 + second * 1000 - offsetMs
  return timeStatus.ok
}

function isSign(code: number): boolean {
  return code === 58 || code === 46
}

/** Adds one to nine digits after the seconds to `reading.ms`. Where they end, or -1. */
function readFraction(bytes: Uint8Array, start: number, end: number, reading: TimeReading): number {
  let at = start
  let milliseconds = 0
  let isZero = true
  while (at < end) {
    const value = bytes[at]! - 48
    if (value < 0 || value > 9) break
    if (value > 0) isZero = false
    if (at - start < 3) milliseconds = milliseconds * 10 + value
    at++
  }
  const digits = at - start
  if (digits === 0 || digits > 9) return -1
  if (!isZero) reading.hasFraction = true
  reading.ms += digits === 1 ? milliseconds * 100 : digits === 2 ? milliseconds * 10 : milliseconds
  return at
}

/** `Z`, `+02`, `+0200`, `+02:00`, perhaps after a blank, up to the end; NaN for anything else. */
function readOffset(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at] === 32) at++
  const code = bytes[at]!
  if (code === 90 || code === 122) return at + 1 === end ? 0 : Number.NaN
  if (code !== 43 && code !== 45) return Number.NaN
  const hours = twoDigits(bytes, at + 1, end)
  at += 3
  if (at < end && bytes[at] === 58) at++
  const minutes = at === end ? 0 : twoDigits(bytes, at, end)
  if (at !== end) at += 2
  if (at !== end || hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return Number.NaN
  return (code === 43 ? 1 : -1) * (hours * 3_600_000 + minutes * 60_000)
}

function digit(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return -1
  const value = bytes[at]! - 48
  return value >= 0 && value <= 9 ? value : -1
}

function twoDigits(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return -1
  const tens = bytes[at]! - 48
  const ones = bytes[at + 1]! - 48
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones
}
