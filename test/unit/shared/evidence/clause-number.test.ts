import { expect, test } from 'vitest'
import { citeClauses, clauseNumber } from '../../../../shared/evidence/clause-number.ts'
import { allClauses } from '../../../../shared/evidence/clause-value.ts'

test.each([
  [['T3.13'], 'pkt.\u00A03.13'],
  [['T3.13', 'T3.14', 'T4.12'], 'pkt.\u00A03.13, 3.14, 4.12'],
  [['GDPR 33', 'T4.16'], 'pkt.\u00A04.16, GDPR 33'],
  [['GDPR 34'], 'GDPR 34'],
  [[], ''],
])('%j is cited as %s', (ids, cited) => {
  expect(citeClauses(ids)).toBe(cited)
})

test('the section comes in the reader’s language', () => {
  expect(citeClauses(['T3.4'], 'sec.')).toBe('sec.\u00A03.4')
})

test('the number of every clause begins with the number of its section in the terms', () => {
  for (const { id, section } of allClauses)
    expect(clauseNumber(id)).toMatch(new RegExp(`^${section}\\.\\d+$`))
})
