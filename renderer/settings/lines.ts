// Lists that are typed one a line, and read back from it. Dates as they are written in Denmark: 24.12.2026.
import { isLocalDate } from '../../shared/time/local-date.ts'

/** What is on the lines, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** yyyy-mm-dd of `24.12.2026`, `24-12-2026` or `2026-12-24`; null when it is no date. */
export function readDate(text: string): string | null {
  const danish = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})$/.exec(text.trim())
  const [, day, month, year] = danish ?? []
  const date =
    day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim()
  return isLocalDate(date) ? date : null
}

/** 24.12.2026 */
export function writeDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day}.${month}.${year}`
}

/** Every line read, or null when one of them cannot be. */
export function readAll<Value>(text: string, read: (line: string) => Value | null): Value[] | null {
  const values = linesOf(text).map(read)
  return values.every((value) => value !== null) ? values : null
}
