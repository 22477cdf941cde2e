import { expect, test } from 'vitest'
import type { OverviewDuty } from '../../../../shared/overview/contract.ts'
import { needsAction, stateOfDuties } from '../../../../shared/overview/state-of-duties.ts'

function aDuty(
  kind: OverviewDuty['kind'],
  daysLeft: number | null,
  duty: Partial<OverviewDuty> = {},
): OverviewDuty {
  const due = daysLeft === null ? null : `due ${daysLeft}`
  const overdue = daysLeft !== null && daysLeft < 0 ? 1 : 0
  return { key: kind, kind, program: '', due, daysLeft, deadlines: 1, overdue, ...duty }
}

test('the sentence counts what is overdue, what is unknown, and names the next control', () => {
  const duties = [
    aDuty('authorisations', 25),
    aDuty('logs', 20),
    aDuty('program', null),
    aDuty('home-control', -12),
    aDuty('follow-ups', -1, { deadlines: 3, overdue: 2 }),
  ]
  expect(stateOfDuties(duties)).toEqual({
    overdue: 3,
    unknown: 1,
    nextControl: { kind: 'logs', program: '', due: 'due 20', daysLeft: 20 },
    alert: aDuty('home-control', -12),
  })
})

test('the alert is the earliest deadline from seven days before, and nothing when all is further off', () => {
  expect(stateOfDuties([aDuty('logs', 8)]).alert).toBeNull()
  expect(stateOfDuties([aDuty('logs', 7), aDuty('provisions', 9)]).alert).toEqual(aDuty('logs', 7))
})

test('without a baseline nothing is next, and nothing is due', () => {
  const state = stateOfDuties([aDuty('authorisations', null), aDuty('logs', null)])
  expect(state).toEqual({ overdue: 0, unknown: 2, nextControl: null, alert: null })
})

test('a duty needs action from 21 days before its deadline', () => {
  expect([22, 21, 0, -5, null].map((days) => needsAction(aDuty('logs', days)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})
