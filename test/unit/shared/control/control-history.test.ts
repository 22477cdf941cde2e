import { describe, expect, test } from 'vitest'
import type {
  ControlHistory,
  HistorySource,
  UsageHistory,
} from '../../../../shared/control/control-history.ts'
import { lookBackNote } from '../../../../shared/control/look-back.ts'
import { prepareContext } from '../../../../shared/control/prepare-context.ts'
import { a3 } from '../../../../shared/control/rules/a3.ts'
import { l2 } from '../../../../shared/control/rules/l2.ts'
import { l4 } from '../../../../shared/control/rules/l4.ts'
import { runControl } from '../../../../shared/control/run-control.ts'
import { formatDay, parseDay } from '../../../../shared/time/local-date.ts'
import {
  aControlInput,
  aList,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  aProgram,
  aProgramLog,
  aSeed,
  aStatistics,
  aStatisticsRow,
  at,
  hashing,
  type LogRow,
} from '../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../helpers/run-rule.ts'

/** The log of the control before, April to June, unless something else is said. */
function earlier(rows: readonly LogRow[], overrides: Partial<HistorySource> = {}): HistorySource {
  return { ...aLog(rows), from: '2026-04-01', to: '2026-06-30', control: 0, ...overrides }
}

function history(overrides: Partial<ControlHistory>): { history: ControlHistory } {
  return { history: { sources: [], usage: [], lastDrawn: new Map(), ...overrides } }
}

function counted(
  days: readonly string[],
  count: number,
  overrides: Partial<UsageHistory> = {},
): UsageHistory {
  const rows = days.map((day) => {
    const firstMs = at(`${day} 08:00`)
    return { identity: 'm1001', transactionType: 'x', day, count, firstMs, lastMs: firstMs }
  })
  return { from: '2026-04-01', to: '2026-06-30', programs: [null], rows, ...overrides }
}

function dates(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => formatDay(parseDay(first) + index))
}

/** `count` requests on each date, ten minutes apart. */
function busy(days: readonly string[], count: number): LogRow[] {
  return days.flatMap((day) =>
    Array.from({ length: count }, (_, index) => aLogRow({ time: at(`${day} 08:00`) + index * 600_000 })),
  )
}

describe('L2', () => {
  const found = (input: Parameters<typeof aControlInput>[0]) => findingsOf(l2, aControlInput(input)).length
  const own = aLog(busy(['2026-07-06'], 20))
  const ten = dates('2026-06-20', 10)

  test('has the dates of the control before as its history, and reports none of them', () => {
    expect(found({ sources: [own] })).toBe(0)
    const findings = findingsOf(
      l2,
      aControlInput({ sources: [own], ...history({ sources: [earlier(busy(ten, 14))] }) }),
    )
    expect(findings.map(({ count, events }) => [count, events.length])).toEqual([[20, 20]])
  })

  test('reads a row once that two controls were given: by what their sources declare', () => {
    // Own and earlier rows of the same ten dates: read twice, the median would be 28 and the date no longer unusual.
    const overlapping = aLog([...busy(ten, 14), ...busy(['2026-07-06'], 20)], { from: '2026-06-15' })
    expect(found({ sources: [overlapping], ...history({ sources: [earlier(busy(ten, 14))] }) })).toBe(1)
    const before = earlier(busy(ten, 14), { control: 1, from: '2026-06-01' })
    expect(found({ sources: [own], ...history({ sources: [earlier(busy(ten, 14)), before] }) })).toBe(1)
  })

  test('takes counts by day where the rows are gone, and no day of them twice', () => {
    expect(found({ sources: [own], ...history({ usage: [counted(ten, 14)] }) })).toBe(1)
    expect(found({ sources: [own], ...history({ usage: [counted(ten, 16)] }) })).toBe(0)
    const nine = counted(ten.slice(1), 14)
    expect(found({ sources: [own], ...history({ usage: [nine] }) })).toBe(0)
    const more = counted(dates('2026-03-20', 5), 14, { from: '2026-01-01', to: '2026-06-30' })
    expect(found({ sources: [own], ...history({ usage: [nine, more] }) })).toBe(1)
    const rows = history({ sources: [earlier(busy(ten, 14))], usage: [counted(ten, 99)] })
    expect(found({ sources: [own], ...rows })).toBe(1)
  })
})

test('L4 counts dates of the control before, and reports those of the period', () => {
  const row = (date: string) => aLogRow({ time: `${date} 10:00`, userId: 'M1001' })
  const own = aLog([row('2026-07-02')])
  const before = earlier(['2026-06-10', '2026-06-17', '2026-06-24'].map(row))
  const input = aControlInput({ sources: [own], ...history({ sources: [before] }) })
  expect(inWords(findingsOf(l4, input))).toEqual(['M1001 lav log.csv:2'])
  expect(findingsOf(l4, aControlInput({ sources: [own] }))).toEqual([])
})

describe('A3, in a period of sixty days,', () => {
  const period = { from: '2026-08-02', to: '2026-09-30' }
  const input = (given: { history?: ControlHistory }, authorisation = {}) =>
    aControlInput({
      ...period,
      ...given,
      sources: [aLog([], period), aList({ ...period })],
      register: {
        programs: [aProgram()],
        authorisations: [
          anAuthorisation({ system: 'online', source: { source: 1, line: 5 }, ...authorisation }),
        ],
      },
    })
  const before = { from: '2026-06-01', to: '2026-08-01' }
  const unused = ['Borgerservice middel autorisationer.csv:5']

  test('is not run on the period alone', () => {
    expect(() => findingsOf(a3, input({}))).toThrow('ikke kørt: for lidt historik')
    const gap = history({ sources: [earlier([], { ...before, to: '2026-07-31' })] })
    expect(() => findingsOf(a3, input(gap))).toThrow('for lidt historik')
  })

  test('is run with the log of the control before, and counts its rows as use', () => {
    expect(inWords(findingsOf(a3, input(history({ sources: [earlier([], before)] }))))).toEqual(unused)
    const used = history({ sources: [earlier([aLogRow({ time: '2026-07-20 10:00' })], before)] })
    expect(findingsOf(a3, input(used))).toEqual([])
    const tooLong = history({ sources: [earlier([aLogRow({ time: '2026-07-01 10:00' })], before)] })
    expect(inWords(findingsOf(a3, input(tooLong)))).toEqual(unused)
  })

  test('is run with what the control before counted, and counts that as use', () => {
    expect(inWords(findingsOf(a3, input(history({ usage: [counted([], 1, before)] }))))).toEqual(unused)
    expect(findingsOf(a3, input(history({ usage: [counted(['2026-07-20'], 1, before)] })))).toEqual([])
    const ofProgram = history({ usage: [counted([], 1, { ...before, programs: ['Fagsystem A'] })] })
    expect(() => findingsOf(a3, input(ofProgram))).toThrow('for lidt historik')
  })

  test('says which authorisations it could not try', () => {
    const given = input(history({ sources: [earlier([], before)] }))
    const two = {
      ...given,
      register: {
        ...given.register,
        authorisations: [
          ...given.register.authorisations,
          anAuthorisation({ system: 'Fagsystem A', source: { source: 1, line: 6 } }),
        ],
      },
    }
    expect(a3.run(prepareContext(two), { days: 90 })).toMatchObject({
      lookBack: 'Autorisationer til Fagsystem A er ikke prøvet: kilderne dækker ikke alle 90 dage.',
    })
    expect(a3.run(prepareContext(given), { days: 90 })).toMatchObject({ lookBack: null })
  })
})

describe('that a look-back is not covered', () => {
  const note = (id: string, input: Parameters<typeof aControlInput>[0]) =>
    lookBackNote(id, prepareContext(aControlInput(input)))
  const own = aLog([])

  test.each([
    ['L2', {}, 'Reglen ser 60 dage tilbage før perioden, men kilderne dækker ingen dage før 01.07.2026.'],
    ['L4', {}, 'Reglen ser 29 dage tilbage før perioden, men kilderne dækker ingen dage før 01.07.2026.'],
    ['L1', {}, null],
    ['L5', { sources: [aLog([], { from: '2026-06-25' })] }, null],
    [
      'L5',
      { sources: [aLog([], { from: '2026-06-26' })] },
      'Reglen ser 6 dage tilbage før perioden, men kilderne dækker først fra 26.06.2026.',
    ],
    ['L2', history({ sources: [earlier([], { from: '2026-05-02' })] }), null],
    [
      'L2',
      history({ sources: [earlier([], { from: '2026-05-03' })] }),
      'Reglen ser 60 dage tilbage før perioden, men kilderne dækker først fra 03.05.2026.',
    ],
    [
      'L2',
      history({ sources: [earlier([], { to: '2026-06-29' })] }),
      'Reglen ser 60 dage tilbage før perioden, men kilderne dækker ingen dage før 01.07.2026.',
    ],
    ['L2', history({ usage: [counted([], 1)] }), null],
    [
      'L4',
      history({ usage: [counted([], 1)] }),
      'Reglen ser 29 dage tilbage før perioden, men kilderne dækker ingen dage før 01.07.2026.',
    ],
    [
      'L4',
      { sources: [own, aProgramLog([])], ...history({ sources: [earlier([])] }) },
      'Reglen ser 29 dage tilbage før perioden, men kilderne dækker ingen dage før 01.07.2026.',
    ],
    [
      'L4',
      {
        sources: [own, aProgramLog([])],
        ...history({
          sources: [earlier([]), earlier([], { file: 'f.csv', kind: 'program-log', program: 'Fagsystem A' })],
        }),
      },
      null,
    ],
  ] as const)('is said of %s (%#)', (id, input, expected) => {
    expect(note(id, { sources: [own], ...input })).toBe(expected)
  })
})

test('the sample draws those first who were drawn longest ago, and those who never were before them', () => {
  const numbers = Array.from({ length: 90 }, (_, index) => `M${1001 + index}`)
  const rows = numbers.flatMap((userId) => [aLogRow({ userId }), aLogRow({ userId })])
  const drawnWith = (lastDrawn: Map<string, number>) => {
    const input = aControlInput({
      sources: [aLog(rows)],
      register: { employees: numbers.map((employeeNo) => anEmployee({ employeeNo })), authorisations: [] },
      ...history({ lastDrawn }),
    })
    return new Set(runControl(input, hashing, aSeed).sample.rows.map(({ subject }) => subject))
  }
  const first = drawnWith(new Map())
  expect(first.size).toBe(60)
  const second = drawnWith(new Map([...first].map((subject) => [subject, 0])))
  expect(numbers.filter((number) => !first.has(number) && !second.has(number))).toEqual([])
  const [longAgo, ...rest] = [...first]
  const third = drawnWith(new Map(numbers.map((number) => [number, number === longAgo ? 0 : 1])))
  expect(third.has(longAgo!)).toBe(true)
  expect(rest.length).toBe(59)
})

test('what earlier controls left is in no figure of the run but those that look back', () => {
  const row = (time: string, person: string) => aLogRow({ time, persons: [person], caseRef: 'S-1' })
  const input = aControlInput({
    sources: [
      aLog([row('2026-07-06 10:00', '7001011234'), aLogRow({ time: '2026-07-07 10:00' })]),
      aStatistics([aStatisticsRow({ count: 2 })]),
    ],
  })
  const before = earlier([
    row('2026-06-30 10:00', '7001011234'),
    row('2026-07-03 10:00', '7001015678'),
    aLogRow({ time: '2026-06-29 10:00', userId: 'ukendt' }),
  ])
  const alone = runControl(input, hashing, aSeed)
  const after = runControl({ ...input, ...history({ sources: [before] }) }, hashing, aSeed)
  expect(alone.coverage.firstLookups).toEqual({ rows: 1, tiedToCase: 1 })
  expect(after.coverage.firstLookups).toEqual({ rows: 0, tiedToCase: 0 })
  const notes = ({ rules }: typeof alone) => rules.filter(({ lookBack }) => lookBack).map(({ id }) => id)
  expect([notes(alone), notes(after)]).toEqual([['L2', 'L4', 'L5'], []])
  const without = ({ rules, coverage: { firstLookups: _first, ...coverage }, ...result }: typeof alone) => ({
    ...result,
    coverage,
    rules: rules.map(({ lookBack: _note, ...rule }) => rule),
  })
  expect(without(after)).toEqual(without(alone))
})
