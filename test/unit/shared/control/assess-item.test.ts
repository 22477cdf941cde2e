import { expect, test } from 'vitest'
import { findingsToAssess, whyNotTogether } from '../../../../shared/control/assess-item.ts'
import type { Severity } from '../../../../shared/control/subject.ts'

const finding = (severity: Severity, rule: string, id: string, kind: 'employee' | 'unit' = 'employee') => ({
  rule,
  severity,
  subject: { kind, id },
})

test.each([
  ['none', [], null],
  ['one that is kritisk', [finding('kritisk', 'A1', 'M1')], null],
  ['middel of one rule and employee', [finding('middel', 'L1', 'M1'), finding('middel', 'L1', 'M1')], null],
  ['kritisk twice', [finding('kritisk', 'A1', 'M1'), finding('kritisk', 'A1', 'M1')], 'singly'],
  ['høj beside middel', [finding('middel', 'L3', 'M1'), finding('høj', 'L3', 'M1')], 'singly'],
  ['two employees', [finding('middel', 'L1', 'M1'), finding('middel', 'L1', 'M2')], 'by-group'],
  ['two rules', [finding('middel', 'L1', 'M1'), finding('middel', 'L2', 'M1')], 'by-group'],
  [
    'an employee and a unit of one name',
    [finding('middel', 'A3', 'M1'), finding('middel', 'A3', 'M1', 'unit')],
    'by-group',
  ],
] as const)('assessed together: %s', (_name, findings, expected) => {
  expect(whyNotTogether(findings)).toBe(expected)
})

test('of the findings of a run, kritisk, høj and middel must be assessed, and lav and info are only to be known', () => {
  expect(findingsToAssess({ kritisk: 1, høj: 2, middel: 4, lav: 8, info: 16 })).toBe(7)
  expect(findingsToAssess({ lav: 8 })).toBe(0)
})
