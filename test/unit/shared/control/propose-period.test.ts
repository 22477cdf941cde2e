import { expect, test } from 'vitest'
import type { LedgerControl } from '../../../../shared/control/deadlines.ts'
import { type ProposalFacts, proposePeriod } from '../../../../shared/control/propose-period.ts'

const logs = [{ kind: 'logs' as const, program: null }]
const aControl = (changes: Partial<LedgerControl> = {}): LedgerControl => ({
  kind: 'running',
  isTechnical: false,
  approvedAt: '2026-08-20T08:00:00.000Z',
  incomplete: null,
  covers: logs,
  period: { from: '2026-05-10', to: '2026-08-17' },
  ...changes,
})
const facts = (changes: Partial<ProposalFacts> = {}): ProposalFacts => ({
  controls: [],
  previousControls: [],
  accessEstablished: '2026-01-15',
  today: '2026-11-23',
  ...changes,
})

test('a control follows the one before by a day and reaches to yesterday, whatever the quarter', () => {
  expect(proposePeriod(facts({ controls: [aControl()] }))).toEqual({
    from: '2026-08-18',
    to: '2026-11-22',
    follows: 'control',
  })
})

test.each([
  ['a control of the authorisations alone', { covers: [{ kind: 'authorisations' as const, program: null }] }],
  ["a control of a program's log alone", { covers: [{ kind: 'logs' as const, program: 'Fagsystem A' }] }],
  ['an incomplete control', { incomplete: 'der var ingen statistik' }],
  ['a control that nobody approved', { approvedAt: null }],
  ['a technical draft', { isTechnical: true }],
  ['a suspicion control', { kind: 'suspicion' as const }],
])('%s moves no period', (_what, changes) => {
  const later = aControl({ period: { from: '2026-08-18', to: '2026-10-31' }, ...changes })
  expect(proposePeriod(facts({ controls: [aControl(), later] })).from).toBe('2026-08-18')
})

test('the first control in Kontrolbog follows the last one before it, else the date access was established', () => {
  const previous = { approvedAt: '2026-07-07T09:40:00+02:00', from: '2026-04-01', to: '2026-06-30' }
  const previousControls = [
    { kind: 'logs' as const, ...previous },
    { kind: 'authorisations' as const, ...previous, to: '2026-08-31' },
    { kind: 'logs' as const, program: 'Fagsystem A', ...previous, to: '2026-08-31' },
  ]
  expect(proposePeriod(facts({ previousControls }))).toMatchObject({
    from: '2026-07-01',
    follows: 'previous-control',
  })
  expect(proposePeriod(facts())).toMatchObject({ from: '2026-01-15', follows: 'access' })
  expect(proposePeriod(facts({ accessEstablished: null }))).toMatchObject({ from: null, follows: 'unknown' })
})
