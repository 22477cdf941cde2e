import { localeOf } from '../ui/format.ts'

/** The weekdays from Monday, as the language writes them. */
export function weekdays(language: string): string[] {
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' })
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(1970, 0, 5 + day)))
}

/** `2026-03` as "mar. 26". */
export function shortMonth(language: string, month: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  })
  return format.format(Date.parse(`${month}-15T12:00:00Z`))
}
