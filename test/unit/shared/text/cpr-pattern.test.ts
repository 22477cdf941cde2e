import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNumbers } from '../../../../shared/control/mask.ts'
import { scanForCpr } from '../../../../shared/evidence/cpr-scan.ts'
import { scanJson } from '../../../../shared/evidence/scan-json.ts'
import { holdsCpr } from '../../../../shared/ledger/cpr-guard.ts'
import { withoutCpr } from '../../../../shared/ledger/cpr-guard.ts'
import { findCpr } from '../../../../shared/text/cpr-pattern.ts'

const signs = "0123456789 -./_'–’:aæXRID\n\u00A0\u00AD\u200B"
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'0123 -.\n'), maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '6101',
        '90',
        '610190',
        '1234',
        '01',
        '6101901234',
        '-',
        ' ',
        '.',
        '\n',
        'RID:',
        'x',
        '\u00AD',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
)

test('what the ledger lets in and what masking lets out, the search of the pack lets through', () => {
  fc.assert(
    fc.property(words, (text) => {
      const masked = maskNumbers(text)
      expect(scanJson(masked).hits).toEqual([])
      expect(maskNumbers(masked)).toBe(masked)
      if (!holdsCpr(text)) expect(scanJson(text).hits).toEqual([])
      expect(holdsCpr(withoutCpr(text))).toBe(false)
      expect(scanForCpr(text).length > 0 || findCpr(text) === null).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

test('a number is found where it stands in the text as given', () => {
  const text = 'Borger 7203\u200B85/1234 er slået op'
  const found = findCpr(text)
  expect(found?.digits).toBe('7203851234')
  expect(text.slice(found?.start, found?.end)).toBe('7203\u200B85/1234')
})

test('a long text without a number is read in no time', () => {
  expect(findCpr('12 '.repeat(100_000))).toBeNull()
  expect(findCpr(`${' '.repeat(200_000)}1`)).toBeNull()
})
