import { dateParts } from '../time/local-date.ts'

/** A day number as a Danish sentence writes it: 04.07.2026. */
export function danishDate(day: number): string {
  const { year, month, day: dayOfMonth } = dateParts(day)
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${twoDigits(dayOfMonth)}.${twoDigits(month)}.${String(year).padStart(4, '0')}`
}
