// What reading a cell as a time gave. One reading is filled again and again: a million rows make no million objects.
import type { DateOrder } from './date-order.ts'

export const timeStatus = {
  ok: 0,
  unreadable: 1,
  impossibleDate: 2,
  impossibleClock: 3,
  implausibleYear: 4,
  /** Would be a date, if two-digit years were confirmed. */
  twoDigitYear: 5,
  /** A slash date whose second part is above 12: a date only if the month comes first. */
  monthFirst: 6,
} as const

export const timePrecision = { day: 0, minute: 1, second: 2 } as const

export type TimeReading = {
  status: number
  /** UTC ms if `isUtc`, otherwise milliseconds since 1970-01-01T00:00 on the local clock. Whole: finer digits are cut off. */
  ms: number
  isUtc: boolean
  /** Midnight of the date as written, on the local clock. */
  dateMs: number
  precision: number
  /** Some digit after the seconds is not zero, of however many. */
  hasFraction: boolean
  /** A slash date whose first part is above 12: proof that the day comes first. */
  isDayFirstProven: boolean
  /** A number without date signs: an Excel serial. */
  isSerial: boolean
}

export function newTimeReading(): TimeReading {
  return {
    status: timeStatus.unreadable,
    ms: 0,
    isUtc: false,
    dateMs: 0,
    precision: timePrecision.day,
    hasFraction: false,
    isDayFirstProven: false,
    isSerial: false,
  }
}

export type TimeOptions = {
  readonly order: DateOrder
  /** Years outside are implausible. */
  readonly minYear: number
  readonly maxYear: number
}

export const defaultDateOrder: DateOrder = { first: 'day', isTwoDigitYear: false }
/** Datafordeleren opened in this century; a log time far off it is a misread cell. */
export const logYears = { minYear: 1990, maxYear: 2100 } as const
/** Lists reach back to the oldest employments, and 31-12-9999 is the usual "until further notice". */
export const listYears = { minYear: 1900, maxYear: 9999 } as const
