import fc from 'fast-check'
import { expect, test } from 'vitest'
import { l13 } from '../../../../../shared/control/rules/l13.ts'
import { l19 } from '../../../../../shared/control/rules/l19.ts'
import { l2 } from '../../../../../shared/control/rules/l2.ts'
import { l3 } from '../../../../../shared/control/rules/l3.ts'
import { l4 } from '../../../../../shared/control/rules/l4.ts'
import { l5 } from '../../../../../shared/control/rules/l5.ts'
import { naiveL19, naiveL2, naiveL3, naiveL4, naiveL5 } from '../../../../helpers/naive-rules.ts'
import { naiveL13, typeNames } from '../../../../helpers/naive-statistics.ts'
import { randomControl } from '../../../../helpers/random-control.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anEmployee,
  aProgram,
  aStatistics,
  aStatisticsRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

const runs = { numRuns: 80 }
const acrossTheStart = [-31, -30, -29, -7, -6, -5, -1, 0, 1, 2, 5, 6, 7, 28, 29, 30]
const acrossTheEnd = [60, 62, 63, 85, 86, 90, 91, 92, 93, 98]
// Offsets count from 10:00; the period begins and ends at midnight.
const toMidnight = 36_000
const wholeSeconds = fc.integer({ min: 0, max: 1800 })

/** Finds something in a good part of the runs, or the comparison says little. */
function expectSame(actual: readonly string[], naive: readonly string[], seen: { findings: number }): void {
  seen.findings += naive.length
  expect([...actual].sort()).toEqual([...naive].sort())
}

test('L2 finds what a plain reading finds', () => {
  const seen = { findings: 0 }
  const used = { requestsPerDate: 3, deviations: 1, percentileFactor: 1 }
  const days = [-9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 90, 91, 92]
  fc.assert(
    fc.property(randomControl({ size: 160, days, seconds: wholeSeconds }), ({ input, rows }) => {
      expectSame(inWords(findingsOf(l2, input, used)), naiveL2(rows, used), seen)
    }),
    runs,
  )
  fc.assert(
    fc.property(randomControl({ size: 120, days, seconds: wholeSeconds, users: ['M1', 'M5'] }), (control) => {
      expectSame(inWords(findingsOf(l2, control.input, used)), naiveL2(control.rows, used), seen)
    }),
    runs,
  )
  expect(seen.findings).toBeGreaterThan(30)
})

test('L3 finds what a plain reading finds', () => {
  const seen = { findings: 0 }
  const tick = fc.integer({ min: -12, max: 12 }).map((step) => step * 5 - toMidnight)
  const seconds = fc.oneof(
    { weight: 4, arbitrary: tick },
    { weight: 2, arbitrary: tick.map((second) => second + 0.1) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 200_000 }).map((ms) => ms / 1000 - toMidnight) },
  )
  const crowd = { size: 60, days: [0, 92], seconds, users: ['M1', 'M2'] }
  fc.assert(
    fc.property(randomControl(crowd), ({ input, rows }) => {
      const used = { requestsPerMinute: 6, evenGaps: 4 }
      expectSame(inWords(findingsOf(l3, input, used)), naiveL3(rows, 6, 4), seen)
    }),
    runs,
  )
  expect(seen.findings).toBeGreaterThan(30)
})

test('L4 finds what a plain reading finds', () => {
  const seen = { findings: 0 }
  for (const days of [acrossTheStart, acrossTheEnd, [0]]) {
    const crowd = { size: 150, days, seconds: fc.integer({ min: 0, max: 36_000 }), users: ['M1', 'M2'] }
    fc.assert(
      fc.property(randomControl(crowd), ({ input, rows }) => {
        expectSame(inWords(findingsOf(l4, input)), naiveL4(rows, 4, 6), seen)
      }),
      runs,
    )
  }
  expect(seen.findings).toBeGreaterThan(30)
})

test('L5 finds what a plain reading finds', () => {
  const seen = { findings: 0 }
  for (const days of [acrossTheStart, acrossTheEnd]) {
    fc.assert(
      fc.property(randomControl({ size: 80, days, seconds: wholeSeconds }), ({ input, rows }) => {
        const used = { manyEmployees: 5 }
        expectSame(inWords(findingsOf(l5, input, used)), naiveL5(rows, 4, 2, 5), seen)
      }),
      runs,
    )
  }
  expect(seen.findings).toBeGreaterThan(30)
})

test('L19 finds what a plain reading finds', () => {
  const seen = { findings: 0 }
  const aroundMidnight = fc.integer({ min: -900, max: 900 }).map((second) => second - toMidnight)
  const crowd = { size: 50, days: [0, 1, 92], seconds: aroundMidnight, users: ['M1', 'M2'] }
  fc.assert(
    fc.property(randomControl(crowd), ({ input, rows }) => {
      const used = { persons: 4, manyPersons: 5 }
      expectSame(inWords(findingsOf(l19, input, used)), naiveL19(rows, 4, 5), seen)
    }),
    runs,
  )
  const minutesApart = fc.integer({ min: 0, max: 4 }).map((step) => step * 600 - 1 + (step % 2))
  fc.assert(
    fc.property(randomControl({ ...crowd, days: [0], seconds: minutesApart }), ({ input, rows }) => {
      expectSame(inWords(findingsOf(l19, input)), naiveL19(rows, 5, 10), seen)
    }),
    runs,
  )
  expect(seen.findings).toBeGreaterThan(30)
})

test('L13 finds what a plain reading finds', () => {
  const seen = { findings: 0 }
  const users = ['M1', 'M2', 'M3', 'srv-a', 'x9']
  const nameOf = (user: string) => (user === 'srv-a' ? 'Fagsystem A' : user)
  const counted = fc.record({
    user: fc.constantFrom(...users),
    type: fc.constantFrom(...typeNames),
    count: fc.integer({ min: 0, max: 8 }),
    difference: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, -8, -3, 3),
    hasPerson: fc.boolean(),
    otherName: fc.option(fc.constantFrom(...typeNames), { freq: 8 }),
  })
  fc.assert(
    fc.property(fc.array(counted, { minLength: 4, maxLength: 16 }), (drafts) => {
      const rows = drafts.flatMap(({ user, type, count, hasPerson }) =>
        Array.from({ length: count }, () => ({ user, type, hasPerson })),
      )
      const entries = drafts.map(({ user, type, count, difference, otherName }) => {
        return { user, type: otherName ?? type, count: Math.max(0, count + difference) }
      })
      const input = aControlInput({
        register: {
          employees: ['M1', 'M2', 'M3'].map((employeeNo) => anEmployee({ employeeNo })),
          programs: [aProgram({ identities: ['srv-a'] })],
        },
        sources: [
          aLog(
            rows.map(({ user, type, hasPerson }) =>
              aLogRow({ userId: user, type, persons: hasPerson ? ['6101011234'] : [] }),
            ),
          ),
          aStatistics(
            entries.map(({ user, type, count }, index) =>
              aStatisticsRow({ line: index + 2, userId: user, transactionType: type, count }),
            ),
          ),
        ],
      })
      const naive = naiveL13(
        'statistik.csv',
        rows.map((row, index) => ({ ...row, user: nameOf(row.user), event: `log.csv:${index + 2}` })),
        entries.map((entry, index) => ({
          ...entry,
          user: nameOf(entry.user),
          event: `statistik.csv:${index + 2}`,
        })),
      )
      const actual = findingsOf(l13, input).map(({ subject, severity, events }) =>
        [subject.id, severity, ...events.map(({ file, line }) => `${file}:${line}`).sort()].join(' '),
      )
      expectSame(actual, naive, seen)
    }),
    { numRuns: 300 },
  )
  expect(seen.findings).toBeGreaterThan(30)
})
