// Before the first control is approved, what the register lacks is a work list: it stands in no list or count of findings.
import { beforeEach, expect, test } from 'vitest'
import { findFindings } from '../../../../electron/control/find-findings.ts'
import { bySeverity } from '../../../../electron/control/run-state.ts'
import { openFindings } from '../../../../electron/overview/open-findings.ts'
import { type ADraft, aDraft, aFinding } from '../../../helpers/a-filled-register.ts'
import { type ARegister, aRegister } from '../../../helpers/a-register.ts'

let register: ARegister
let draft: ADraft

beforeEach(() => {
  register = aRegister()
  const defect = { parameters: { startUp: true }, severity: 'høj' as const }
  draft = aDraft(register.ledger, {
    findings: [
      aFinding(),
      aFinding({ id: '1'.repeat(16), rule: 'A9', ...defect, reason: 'Ukendt identitet.' }),
      aFinding({ id: '2'.repeat(16), rule: 'A10', ...defect, severity: 'lav' }),
      aFinding({ id: '3'.repeat(16), rule: 'A9', severity: 'høj', parameters: { startUp: false } }),
    ],
  })
})

const rules = (isStartUp: boolean, search = '', rule: string | null = null) => {
  const request = { control: draft.control, rule, severity: null, search, isStartUp, from: 0, count: 50 }
  const { total, rows } = findFindings(register.ledger.db, request)
  expect(rows).toHaveLength(total)
  return rows.map((each) => each.rule)
}

test('the list of findings has no defect of the register in it, and the work list has nothing else', () => {
  expect(rules(false)).toEqual(['A1', 'A9'])
  expect(rules(true)).toEqual(['A9', 'A10'])
  expect(rules(true, 'ukendt')).toEqual(['A9'])
  expect(rules(false, '', 'A10')).toEqual([])
})

test('no count of findings has a defect of the register in it', () => {
  expect(bySeverity(register.ledger.db, draft.run)).toEqual({ kritisk: 1, høj: 1 })
  expect(openFindings(register.ledger.db, draft.control, draft.run)).toEqual([
    { severity: 'kritisk', open: 1, total: 1 },
    { severity: 'høj', open: 1, total: 1 },
  ])
})
