import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanForCpr } from '../../../../shared/evidence/cpr-scan.ts'

const masked = (text: string, known?: readonly string[]) => scanForCpr(text, known).map((hit) => hit.masked)

test.each([
  ['plain', '7203851234'],
  ['with a hyphen', '720385-1234'],
  ['with a blank', '720385 1234'],
  ['with a no-break space', '720385\u00A01234'],
  ['with an en dash between blanks', '720385 – 1234'],
  ['with a non-breaking hyphen', '720385\u20111234'],
  ['in all its parts', '72.03.85-1234'],
  ['in all its parts with blanks', '72 03 85 1234'],
  ['over a line end after the hyphen', '720385-\r\n1234'],
  ['over a line end in the middle of the date', '7203\n851234'],
  ['over a line end in the serial', '720385-12\n34'],
  ['over pdfium’s hyphen at a line end', '720385\uFFFE1234'],
  ['with a soft hyphen in it', '7203\u00AD851234'],
  [
    'with a zero-width space after each digit',
    '7\u200B2\u200B0\u200B3\u200B8\u200B5\u200B1\u200B2\u200B3\u200B4',
  ],
  ['after a word and a colon', 'CPR:7203851234.'],
  ['in brackets', '(720385-1234)'],
  ['after an underscore in a file name', 'log_720385-1234_juli.csv'],
  ['beside a Danish letter, which is no ASCII letter', 'æ7203851234ø'],
])('a number written %s is found', (_, text) => {
  expect(masked(text)).toEqual(['720385-XXXX'])
})

test.each([
  ['touches a letter', 'a7203851234'],
  ['touches a letter behind', '7203851234b'],
  ['is part of a longer number', '17203851234'],
  ['has day 0', '000385-1234'],
  ['has day 32', '320385-1234'],
  ['has day 60', '600385-1234'],
  ['has day 92', '920385-1234'],
  ['has month 13', '721385-1234'],
  ['has month 0', '720085-1234'],
  ['is the 31st of a short month', '310485-1234'],
  ['is parted in the wrong place', '7203-851234'],
  ['is parted with a comma', '720385, 1234'],
  ['is a date and a time', '01.07.2026 12.30'],
  ['is an ISO date and a time', '2026-07-01 09:00'],
  ['is two dates', '01.07.2026 – 30.09.2026'],
  ['is two dates on two lines', '01.07.2026 –\n30.09.2026'],
  ['is a UUID', '2b392c34-7ea7-42c1-aa66-44a7f2a31358'],
  ['is an epoch time in milliseconds', '1790000000000'],
  ['is a count with thousands', '720.385.123'],
  ['has two line ends in it', '7203\n85\n1234'],
  ['is in the middle of a hash', 'c487ddab970e56fdc50ddedc7203851234b8218f'],
])('what %s is not found', (_, text) => {
  expect(masked(text)).toEqual([])
})

test('digits known for something else excuse as many hits as they stand there, and no more', () => {
  expect(masked('sag 7203851234', ['7203851234'])).toEqual([])
  expect(masked('sag 7203851234 og 720385-1234', ['7203851234'])).toEqual(['720385-XXXX'])
  expect(masked('sag 7203851234', ['7203851235'])).toEqual(['720385-XXXX'])
})

test('in the text of a drawn page a letter of the next cell hides nothing, and known digits excuse as before', () => {
  expect(scanForCpr('720385-1234side', [], 'drawn')).toHaveLength(1)
  expect(scanForCpr('Fund7203851234', [], 'drawn')).toHaveLength(1)
  expect(scanForCpr('c48dc7203851234b82', ['7203851234'], 'drawn')).toEqual([])
})

test('before it is drawn a text is searched as if one of its gaps were a line end', () => {
  const toBeDrawn = (text: string) => scanForCpr(text, [], 'to be drawn').map((hit) => hit.masked)
  expect(toBeDrawn('linje 7203 851234')).toEqual(['720385-XXXX'])
  expect(toBeDrawn('log-7203-85-1234.csv')).toEqual(['720385-XXXX'])
  expect(toBeDrawn('7 203 851234')).toEqual([])
  expect(masked('linje 7203 851234')).toEqual([])
})

test('offsets point at the number in the text as it was given', () => {
  const text = 'Borger 7203\u200B85-1234 er slået op'
  const [hit] = scanForCpr(text)
  expect(text.slice(hit?.start, hit?.end)).toBe('7203\u200B85-1234')
})

const replacementNumber = fc
  .tuple(
    fc.integer({ min: 61, max: 88 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(
    ([day, month, year, serial]) =>
      [day, month, year].map((part) => String(part).padStart(2, '0')).join('') +
      String(serial).padStart(4, '0'),
  )
const prose = fc
  .string({ unit: fc.constantFrom(...'abc æøå,;()\n\r -./:'), maxLength: 40 })
  .map((words) => `${words}; `)

test('a number planted in any prose is found, however one line end and a hyphen part it', () => {
  fc.assert(
    fc.property(
      replacementNumber,
      prose,
      prose,
      fc.constantFrom('', '-', ' ', '\u00A0', ' - ', '.'),
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      fc.constantFrom('\n', '\r\n', ' \n', '\u200B\n'),
      (number, before, after, between, lineEndAt, lineEnd) => {
        let written = number.slice(0, 6) + between + number.slice(6)
        if (lineEndAt !== undefined) {
          const at = lineEndAt < 6 ? lineEndAt : lineEndAt + between.length
          // After the date the line end stands in place of blanks around the hyphen.
          written =
            lineEndAt === 6
              ? `${number.slice(0, 6)}${between.trim()}${lineEnd}${number.slice(6)}`
              : written.slice(0, at) + lineEnd + written.slice(at)
        }
        expect(masked(before + written + ` ${after}`)).toContain(`${number.slice(0, 6)}-XXXX`)
      },
    ),
    { numRuns: 2000 },
  )
})

test('any text at all is searched without failing, and hits lie inside it in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let last = -1
      for (const { start, end } of scanForCpr(text)) {
        expect(start).toBeGreaterThan(last)
        expect(end).toBeLessThanOrEqual(text.length)
        last = start
      }
    }),
  )
})
