import { describe, expect, test } from 'vitest'
import {
  declarationState,
  dutyDeadlines,
  rulesInForce,
  workplaceStatus,
} from '../../../../shared/duties/home-state.ts'

const today = '2026-11-23'
const duties = { followUps: [], controls: [], workplacesFrom: ['2026-02-01'], controlMonths: 12 }

describe('the rules in force', () => {
  const version = (validFrom: string, recordedSeq: number) => ({ validFrom, recordedSeq })
  test.each([
    ['none', [], null],
    ['one that has not begun', [version('2026-11-24', 1)], null],
    ['one that begins today', [version('2026-11-23', 1)], 1],
    ['the one that began last', [version('2026-01-01', 5), version('2026-06-01', 4)], 4],
    [
      'of two from the same day the one recorded last',
      [version('2026-01-01', 5), version('2026-01-01', 4)],
      5,
    ],
  ])('%s', (_name, versions, seq) => {
    expect(rulesInForce(versions, today)?.recordedSeq ?? null).toBe(seq)
  })
})

test('a declaration holds until another version is in force', () => {
  expect(declarationState([], 'a')).toBe('missing')
  expect(declarationState(['a'], 'a')).toBe('valid')
  expect(declarationState(['a'], 'b')).toBe('outdated')
  expect(declarationState(['a', 'b'], 'b')).toBe('valid')
  expect(declarationState(['a'], null)).toBe('outdated')
})

test('the one word for a workplace is the worst of what is open', () => {
  const inUse = { from: '2026-02-01', to: null }
  const open = { hasOpenNo: true, declaration: 'missing' } as const
  const fine = { hasOpenNo: false, declaration: 'valid' } as const
  expect(workplaceStatus({ from: '2026-02-01', to: '2026-11-22' }, open, today)).toBe('ended')
  expect(workplaceStatus({ from: '2026-02-01', to: '2026-11-23' }, fine, today)).toBe('in-order')
  expect(workplaceStatus({ from: '2026-11-24', to: null }, open, today)).toBe('planned')
  expect(workplaceStatus(inUse, open, today)).toBe('open-no')
  expect(workplaceStatus(inUse, { ...fine, declaration: 'missing' }, today)).toBe('declaration-missing')
  expect(workplaceStatus(inUse, { ...fine, declaration: 'outdated' }, today)).toBe('declaration-outdated')
})

describe('the deadlines of section 7', () => {
  test('the control counts from the first workplace while there has been none', () => {
    expect(dutyDeadlines({ ...duties, workplacesFrom: ['2026-03-01', '2026-02-01'] }, today)).toEqual([
      {
        kind: 'home-control',
        id: 'home-control',
        clause: 'T7.9',
        due: '2027-02-01',
        daysLeft: 70,
        responsible: '',
      },
    ])
  })

  test('the control counts from the latest control, by the months that were set', () => {
    const controls = ['2026-08-31', '2026-01-10']
    expect(dutyDeadlines({ ...duties, controls, controlMonths: 6 }, today)[0]).toMatchObject({
      due: '2027-02-28',
    })
  })

  test('without a workplace in use there is no control to make', () => {
    expect(dutyDeadlines({ ...duties, workplacesFrom: [], controls: ['2020-01-01'] }, today)).toEqual([])
  })

  test('each open nej has its own deadline, earliest first; on the day itself it is in time', () => {
    const followUp = { clause: 'T7.6', responsible: 'IT' } as const
    const followUps = [
      { ...followUp, id: 'later', due: '2026-12-01' },
      { ...followUp, id: 'today', due: '2026-11-23' },
      { ...followUp, id: 'late', due: '2026-11-22' },
    ]
    const deadlines = dutyDeadlines({ ...duties, workplacesFrom: [], followUps }, today)
    expect(deadlines.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
      ['late', -1],
      ['today', 0],
      ['later', 8],
    ])
  })
})
