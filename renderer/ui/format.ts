// Dates, times and numbers as the page's language writes them. Instants are shown in Danish time.
import i18next from 'i18next'

/** en-GB, since Danish authorities write day before month in English too. */
export function localeOf(language: string): 'da-DK' | 'en-GB' {
  return language === 'en' ? 'en-GB' : 'da-DK'
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = localeOf(i18next.language)
  const key = `${locale} ${name}`
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale, options)))
  return made
}

/** What stands for a value that is absent. */
export const absent = '–'

/** 08.12.2026 of `2026-12-08`. */
export function formatDate(date: string | null | undefined): string {
  if (!date) return absent
  return format('date', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  )
}

/** 01.10.2026 – 08.12.2026: where it breaks, the dash stays with the first date. */
export function formatPeriod({ from, to }: { from: string; to: string }): string {
  return `${formatDate(from)}\u00a0– ${formatDate(to)}`
}

/** 08.12 of `2026-12-08` where it is about that year, 08.12.26 elsewhere. */
export function formatDateShort(date: string, year: string): string {
  const isOther = !date.startsWith(year)
  return format(isOther ? 'short' : 'day-month', {
    day: '2-digit',
    month: '2-digit',
    ...(isOther ? { year: '2-digit' } : {}),
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T12:00:00Z`))
}

/** 8. december 2026 */
export function formatDateLong(date: string | null | undefined): string {
  if (!date) return absent
  return format('long', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  )
}

/** dec. 2026 of a date in it */
export function formatMonth(date: string): string {
  return format('month', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  )
}

/** 08.12.2026 14.05 of an instant: milliseconds, or ISO 8601 with its offset. */
export function formatInstant(instant: number | string | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return absent
  return format('instant', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Copenhagen',
  }).format(typeof instant === 'number' ? instant : Date.parse(instant))
}

/** 08.12 of an instant that is not long ago, where there is no room for more. */
export function formatInstantShort(utcMs: number): string {
  return format('instant-short', { day: '2-digit', month: '2-digit', timeZone: 'Europe/Copenhagen' }).format(
    utcMs,
  )
}

/** 20.000 */
export function formatNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return absent
  return new Intl.NumberFormat(localeOf(i18next.language)).format(value)
}
