import { expect, test } from 'vitest'
import type { AssessItem } from '../../../../shared/control/assess-item.ts'
import { whyNotTogether } from '../../../../shared/control/assess-item.ts'
import { compareItems, togetherWith } from '../../../../shared/control/assess-list.ts'
import type { Severity } from '../../../../shared/control/subject.ts'

const common = { state: 'open', outcome: null, answerBy: null, isOwn: false } as const
const importId = '0'.repeat(32)

function finding(ordinal: number, severity: Severity, rule: string, name: string, id = name): AssessItem {
  const subject = { kind: 'employee' as const, id, label: name }
  const key = `f${ordinal}`
  return {
    kind: 'finding',
    ref: { kind: 'finding', ordinal },
    key,
    subject,
    ...common,
    rule,
    severity,
    reason: '',
    count: 1,
  }
}

function row(line: number, name: string): AssessItem {
  const subject = { kind: 'employee' as const, id: name, label: name }
  const key = `r${importId}:${line}`
  return {
    kind: 'row',
    ref: { kind: 'row', importId, line },
    key,
    subject,
    ...common,
    file: '',
    line,
    isInFinding: false,
  }
}

/** As the run has them: by rule and day. */
const ofRun = [
  finding(0, 'høj', 'A1', 'Bo'),
  finding(1, 'middel', 'L1', 'Bo'),
  finding(2, 'middel', 'L1', 'Anna', 'Z1'),
  finding(3, 'middel', 'L1', 'Bo'),
  finding(4, 'middel', 'L1', 'Anna', 'Z2'),
  finding(5, 'middel', 'L1', 'Anna', 'Z1'),
  finding(6, 'høj', 'L3', 'Anna'),
  finding(7, 'kritisk', 'L7', 'Carl'),
  finding(8, 'middel', 'L10', 'Anna'),
  finding(9, 'middel', 'L2', 'Bo'),
  finding(10, 'høj', 'L1', 'Bo'),
  row(3, 'Carl'),
  row(2, 'Anna'),
]

test('the severest stand first, those to be assessed together beside one another, and the sample last', () => {
  const listed = ofRun.toSorted(compareItems).map(({ key }) => key)
  const [sampleOfCarl, sampleOfAnna] = ofRun.slice(-2).map(({ key }) => key)
  expect(listed).toEqual([
    'f7',
    'f0',
    'f10',
    'f6',
    'f2',
    'f5',
    'f4',
    'f1',
    'f3',
    'f9',
    'f8',
    sampleOfCarl,
    sampleOfAnna,
  ])
})

test('what goes together with one in the list is never refused, and nothing that could join it is left out', () => {
  for (const item of ofRun) {
    const keys = togetherWith(item, ofRun)
    const findings = ofRun.filter((each) => each.kind === 'finding' && keys.includes(each.key))
    expect(whyNotTogether(findings.filter((each) => each.kind === 'finding'))).toBeNull()
    if (item.kind === 'finding' && item.severity !== 'middel') {
      expect(keys).toEqual([])
      continue
    }
    const joined = ofRun.filter(
      (each) =>
        each.kind === item.kind &&
        whyNotTogether([each, item].filter((both) => both.kind === 'finding')) === null,
    )
    expect(keys).toEqual(joined.map(({ key }) => key))
  }
})
