import { expect, test } from 'vitest'
import { l3 } from '../../../../../shared/control/rules/l3.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  aProgram,
  aProgramLog,
  at,
} from '../../../../helpers/control-builders.ts'
import { findingsOf } from '../../../../helpers/run-rule.ts'

const start = at('2026-08-03 10:00')

function found(times: readonly number[], fraction = 1): string[] {
  const rows = times.map((ms) => aLogRow({ time: start + ms }))
  // A row of its own date decides whether the source has fractions.
  const mark = aLogRow({ time: at('2026-07-02 10:00') + fraction })
  const input = aControlInput({ sources: [aLog([...rows, mark])] })
  return findingsOf(l3, input).map(
    ({ severity, parameters, count }) => `${severity} ${parameters['case']} ${count}`,
  )
}

const every = (count: number, gapMs: number) => Array.from({ length: count }, (_, index) => index * gapMs)
/** Times with the given gaps between them. */
const after = (gaps: readonly number[]) => gaps.reduce((times, gap) => [...times, times.at(-1)! + gap], [0])

test('thirty requests within a minute fire, whether or not times have fractions', () => {
  expect(found([...every(29, 0), 59_999], 0)).toEqual(['høj a 30'])
})

test('the minute is half-open: the thirtieth request sixty seconds after the first is outside', () => {
  expect(found([...every(29, 0), 60_000], 0)).toEqual([])
})

test('the rows of overlapping minutes are united', () => {
  expect(
    found(
      [0, 30_000, 60_000].flatMap((ms) => Array<number>(15).fill(ms)),
      0,
    ),
  ).toEqual(['høj a 45'])
})

test('twenty even gaps fire, nineteen do not', () => {
  expect(found(every(21, 3001))).toEqual(['høj b 21'])
  expect(found(every(20, 3001))).toEqual([])
})

test('a source without fractions of a second is not searched for even gaps', () => {
  expect(found(every(21, 3000), 0)).toEqual([])
})

test('a longer run is every run of twenty gaps', () => {
  expect(found(after([...Array<number>(25).fill(5000), 9000, ...Array<number>(5).fill(5000)]))).toEqual([
    'høj b 26',
  ])
})

test('gaps of sixty seconds count, longer ones break the run', () => {
  expect(found(every(21, 60_000))).toEqual(['høj b 21'])
  expect(found(every(21, 60_001))).toEqual([])
})

test('a gap of zero breaks the run', () => {
  expect(found(after([...Array<number>(10).fill(5000), 0, ...Array<number>(10).fill(5000)]))).toEqual([])
})

test('a standard deviation of exactly 0.2 seconds is too uneven, a little less is not', () => {
  const alternating = (low: number, high: number) =>
    after(Array.from({ length: 20 }, (_, i) => (i % 2 ? low : high)))
  expect(found(alternating(4000, 4400))).toEqual([])
  expect(found(alternating(4000, 4399))).toEqual(['høj b 21'])
})

test('gaps count within one source, and requests within a minute across sources', () => {
  const times = every(30, 1700)
  const input = aControlInput({
    register: { programs: [aProgram()] },
    sources: [
      aLog(times.filter((_, index) => index % 2 === 0).map((ms) => aLogRow({ time: start + ms + 1 }))),
      aProgramLog(
        times
          .filter((_, index) => index % 2 === 1)
          .map((ms) => aLogRow({ time: start + ms + 1, userId: '', endUser: 'M1001' })),
      ),
    ],
  })
  const letters = findingsOf(l3, input).map(({ parameters, count }) => `${parameters['case']} ${count}`)
  expect(letters).toEqual(['a 30'])
})

test('a row that asks for many persons is one request', () => {
  const rows = every(10, 1000).map((ms) =>
    aLogRow({ time: start + ms, persons: ['6101011234', '6101011235', '6101011236'] }),
  )
  expect(findingsOf(l3, aControlInput({ sources: [aLog(rows)] }))).toEqual([])
})

test('programs that run by themselves make no pattern', () => {
  const rows = every(40, 100).map((ms) => aLogRow({ time: start + ms, userId: '', endUser: 'M1001' }))
  for (const flag of [{ batch: true }, { selfService: true }]) {
    const input = aControlInput({ register: { programs: [aProgram(flag)] }, sources: [aProgramLog(rows)] })
    expect(findingsOf(l3, input)).toEqual([])
  }
})
