// Deadlines as a calendar file (RFC 5545): whole-day events that any calendar reads. It names duties, never persons.
import { utf8 } from '../ledger/utf8.ts'
import { type LocalDate, formatDay, parseDay } from '../time/local-date.ts'

export type CalendarDeadline = {
  /** The same deadline keeps it, so that a calendar that reads the file again replaces the event. */
  readonly uid: string
  readonly date: LocalDate
  readonly summary: string
  readonly description: string
}

/** Days before a deadline on which a calendar reminds of it. */
const reminders = [21, 14, 7]

/** @param stamp when it was made, `YYYYMMDDTHHMMSSZ` */
export function calendarFile(deadlines: readonly CalendarDeadline[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kontrolbog//Frister//DA',
    'CALSCALE:GREGORIAN',
    ...deadlines.flatMap((deadline) => eventLines(deadline, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, date, summary, description }: CalendarDeadline, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(formatDay(parseDay(date) + 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    ...reminders.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

function compact(date: LocalDate): string {
  return date.replaceAll('-', '')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
}

/** Lines of at most 75 octets; what follows begins with a blank. A letter is never parted. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = utf8(letter).length
    if (octets + size > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n')
}
