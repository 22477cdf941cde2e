// Numbers, dates and times as a Danish official document prints them. Built by hand, not by Intl, so that the same pack
// has the same bytes on every machine.
import type { LocalDate } from '../time/local-date.ts'
import { dateParts, dayMs, formatDay, parseDay } from '../time/local-date.ts'
import type { Zone } from '../time/zone.ts'

const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]

/** No-break space: a number is never parted from its unit. */
export const noBreak = '\u00A0'

/** A whole number with dots between thousands: 12.345. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, '.')
  return count < 0 ? `−${digits}` : digits
}

/** A number from 0 to 1 as per cent with a decimal comma; a chance above 0 and below 1 is never rounded to 0 or 100. */
export function formatShare(share: number, decimals = 0): string {
  const lowest = 10 ** -decimals
  const percent = share * 100
  if (percent > 0 && percent < lowest / 2) return `under ${decimal(lowest, decimals)}${noBreak}%`
  if (percent < 100 && percent > 100 - lowest / 2) return `over ${decimal(100 - lowest, decimals)}${noBreak}%`
  return `${decimal(percent, decimals)}${noBreak}%`
}

function decimal(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',')
}

/** 2026-07-01 as 01.07.2026. */
export function formatDate(date: LocalDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
}

/** 2026-07-01 as 1. juli 2026. */
export function formatLongDate(date: LocalDate): string {
  const { year, month, day } = dateParts(parseDay(date))
  return `${day}.${noBreak}${months[month - 1] ?? ''} ${year}`
}

/** An instant (UTC ms) as local date in a zone. */
export function localDateAt(utcMs: number, zone: Zone): LocalDate {
  return formatDay(Math.floor((utcMs + zone.offsetMs(utcMs)) / dayMs))
}

/** An instant (UTC ms) as 5. oktober 2026 kl. 09.00 on the clocks of a zone. */
export function formatInstant(utcMs: number, zone: Zone): string {
  const local = utcMs + zone.offsetMs(utcMs)
  const minutes = Math.floor((local - Math.floor(local / dayMs) * dayMs) / 60_000)
  const clock = `${twoDigits(Math.floor(minutes / 60))}.${twoDigits(minutes % 60)}`
  return `${formatLongDate(localDateAt(utcMs, zone))} kl.${noBreak}${clock}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
