import { expect, test } from 'vitest'
import { csvCell, csvLine } from '../../../../shared/register/csv.ts'

test.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a', ' =1', '\u00a0=1'])(
  'a cell that begins like a formula gets an apostrophe: %j',
  (text) => expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/),
)

test.each(['Anna', 'a=b', '1-2', 'M001', ''])('a plain cell stays as it is: %j', (text) => {
  expect(csvCell(text)).toBe(text)
})

test('a line ends with CRLF, and separators and line ends are quoted', () => {
  expect(csvLine(['a;b', 'c"d', 'e\nf', 'g'])).toBe('"a;b";"c""d";"e\nf";g\r\n')
})
