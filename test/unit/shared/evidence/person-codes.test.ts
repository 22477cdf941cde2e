import { expect, test } from 'vitest'
import { personCodes } from '../../../../shared/evidence/person-codes.ts'
import { aFinding } from '../../../helpers/evidence-builders.ts'

const person = (id: string) => ({ kind: 'person' as const, id, label: '', identities: [] })

test('people are numbered by first appearance, one number a person, birth dates gone', () => {
  const first = aFinding({
    id: '1'.repeat(16),
    subject: person('720385-XXXX#a.csv:3'),
    reason: 'Hvem slog 720385-XXXX op?',
  })
  const second = aFinding({
    id: '2'.repeat(16),
    subject: person('720385-XXXX#a.csv:9'),
    reason: 'Hvad med 650490-XXXX?',
  })
  const codes = personCodes([first, second])
  expect(codes.ofSubject(first)).toBe('P-0001')
  expect(codes.replaceIn(first, first.reason)).toBe('Hvem slog P-0001 op?')
  expect(codes.ofSubject(second)).toBe('P-0002')
  expect(codes.replaceIn(second, second.reason)).toBe('Hvad med P-0003?')
})

test('a mask without its row is one person only within its finding', () => {
  const first = aFinding({ id: '1'.repeat(16), reason: 'Hvem slog 720385-XXXX op?' })
  const second = aFinding({ id: '2'.repeat(16), reason: 'Hvem slog 720385-XXXX op?' })
  const codes = personCodes([first, second])
  expect([codes.replaceIn(first, first.reason), codes.replaceIn(second, second.reason)]).toEqual([
    'Hvem slog P-0001 op?',
    'Hvem slog P-0002 op?',
  ])
})

test('an identity in the form of a personal number has one code in findings and sample', () => {
  const finding = aFinding({ subject: { kind: 'identity', id: '720385-XXXX#14', label: '', identities: [] } })
  const codes = personCodes([finding])
  expect(codes.ofSubject(finding)).toBe('P-0001')
  expect(codes.replaceSubject('720385-XXXX#14')).toBe('P-0001')
  expect(codes.replaceSubject('M1042')).toBe('M1042')
})
