// The byte reader of times for a text: lists and samples are small enough to be strings.
import { trimBlanks } from '../text/normalise.ts'
import { readClockCell } from './read-clock.ts'
import { readTime } from './read-time.ts'
import type { TimeOptions, TimeReading } from './time-reading.ts'
import { timeStatus } from './time-reading.ts'

const scratch = new Uint8Array(64)

/** As `readTime`, on a text that is trimmed first. */
export function readTimeText(text: string, options: TimeOptions, reading: TimeReading): void {
  const length = toBytes(trimBlanks(text))
  if (length < 0) reading.status = timeStatus.unreadable
  else readTime(scratch, 0, length, options, reading)
}

/** As `readClockCell`, on a text that is trimmed first. */
export function readClockText(text: string, reading: TimeReading): boolean {
  const length = toBytes(trimBlanks(text))
  return length > 0 && readClockCell(scratch, 0, length, reading)
}

/** Number of bytes, or -1 for a text that no time is written as. Of all that is not ASCII only blanks occur in times. */
function toBytes(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (length === scratch.length || (code > 127 && code !== 0xa0 && code !== 0x202f)) return -1
    scratch[length++] = code > 127 ? 32 : code
  }
  return length
}
