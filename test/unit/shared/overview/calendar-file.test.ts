import { expect, test } from 'vitest'
import { calendarFile } from '../../../../shared/overview/calendar-file.ts'

const deadline = { uid: 'logs@kontrolbog', date: '2026-12-31', summary: 'Frist', description: 'Beregnet' }

test('a deadline is an event of one whole day, with reminders before it', () => {
  expect(calendarFile([deadline], '20261123T090000Z').split('\r\n').slice(0, 18)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kontrolbog//Frister//DA',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:logs@kontrolbog',
    'DTSTAMP:20261123T090000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Frist',
    'DESCRIPTION:Beregnet',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Frist',
    'TRIGGER:-P21D',
    'END:VALARM',
    'BEGIN:VALARM',
  ])
})

test('what has a meaning in the format is escaped, and no text can add a line', () => {
  const summary = 'Fagsystem A; B, C\\D\r\nBEGIN:VEVENT'
  const lines = calendarFile([{ ...deadline, summary }], '20261123T090000Z').split('\r\n')
  expect(lines).toContain(String.raw`SUMMARY:Fagsystem A\; B\, C\\D\nBEGIN:VEVENT`)
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
})

test('lines are folded at 75 octets and never within a letter', () => {
  const summary = 'æøå '.repeat(60).trim()
  const file = calendarFile([{ ...deadline, summary }], '20261123T090000Z')
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`)
})
