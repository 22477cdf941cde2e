// Whether what stands in a column is what its header promises: the share of its values that parse as the field's type.
import { trimBlanks } from '../text/normalise.ts'
import { dayMs } from '../time/local-date.ts'
import type { FieldContent } from './field.ts'
import { barePerson, isPersonLike, parsePersons } from './parse-persons.ts'
import { parsePeriod } from './parse-period.ts'
import { holdsCvr, isIpAddress, parseCount, parseYesNo } from './parse-values.ts'
import { readClockText, readTimeText } from './read-time-text.ts'
import {
  type TimeOptions,
  type TimeReading,
  newTimeReading,
  timePrecision,
  timeStatus,
} from './time-reading.ts'

/** A name is believed when at least this share of the values parses (domain (a), "Required cells"). */
export const neededShare = 0.5
/** So many of a column's first values that are not empty are looked at. */
export const sampleSize = 1000

const reading = newTimeReading()
// Only the form matters here; which month a number names does not.
const anyYear = { from: '2000-01-01', to: '2000-12-31' }

/** Whether the field may have these values. A column without any value contradicts nothing. */
export function isContentConfirmed(
  content: FieldContent,
  values: readonly string[],
  times: TimeOptions,
): boolean {
  if (content === 'text' || values.length === 0) return true
  return shareOf(content, values, times) >= neededShare
}

/** Share of the values (none of them empty) that parse as the content; 0 without values. */
export function shareOf(content: FieldContent, values: readonly string[], times: TimeOptions): number {
  if (values.length === 0) return 0
  let parsed = 0
  for (const value of values) if (parses(content, value, times)) parsed++
  return parsed / values.length
}

function parses(content: FieldContent, value: string, times: TimeOptions): boolean {
  switch (content) {
    case 'text':
      return true
    case 'instant':
      readTimeText(value, times, reading)
      return isTimeShaped(reading) && (reading.precision !== timePrecision.day || reading.isSerial)
    case 'date':
      readTimeText(value, times, reading)
      return isTimeShaped(reading) && (reading.precision === timePrecision.day || isMidnight(reading))
    case 'dateOrInstant':
      readTimeText(value, times, reading)
      return isTimeShaped(reading)
    case 'clock':
      return readClockText(value, reading)
    case 'person':
      return isPersonCell(value)
    case 'count':
      return parseCount(value) !== null
    case 'yes-no':
      return parseYesNo(value) !== null
    case 'cvr':
      return holdsCvr(value)
    case 'ip':
      return isIpAddress(value)
    case 'period':
      return /^\d{1,2}$/.test(trimBlanks(value)) || parsePeriod(value, 'month', anyYear) !== null
  }
}

// A value that is a time but for a question still to be answered, or for a slip in this row, has the column's form.
function isTimeShaped(time: TimeReading): boolean {
  return time.status !== timeStatus.unreadable
}

function isMidnight(time: TimeReading): boolean {
  return time.status === timeStatus.ok && !time.isUtc && time.ms % dayMs === 0
}

function isPersonCell(value: string): boolean {
  const { persons, isScientific } = parsePersons(value)
  return (
    isScientific || persons.some((person) => typeof person === 'number' || isPersonLike(barePerson(person)))
  )
}
