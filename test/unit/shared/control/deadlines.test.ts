import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DeadlineFacts,
  type LedgerControl,
  dutiesClosedBy,
  dutyDeadlines,
} from '../../../../shared/control/deadlines.ts'
import { addMonths, formatDay, parseDay } from '../../../../shared/time/local-date.ts'

const both = [
  { kind: 'authorisations' as const, program: null },
  { kind: 'logs' as const, program: null },
]
const aControl = (changes: Partial<LedgerControl> = {}): LedgerControl => ({
  kind: 'running',
  isTechnical: false,
  approvedAt: '2026-07-10T08:00:00.000Z',
  incomplete: null,
  covers: both,
  period: { from: '2026-04-01', to: '2026-06-30' },
  ...changes,
})
const facts = (changes: Partial<DeadlineFacts> = {}): DeadlineFacts => ({
  controls: [],
  previousControls: [],
  accessEstablished: '2026-01-15',
  programs: [],
  nowMs: Date.UTC(2026, 8, 1, 10),
  ...changes,
})

describe('a deadline', () => {
  test('is three calendar months after the approval, whatever the quarter and the period', () => {
    const [authorisations, logs] = dutyDeadlines(facts({ controls: [aControl()] }))
    expect(logs).toEqual({
      duty: { kind: 'logs', program: null },
      arcs: [
        { begins: 'access', from: '2026-01-15', due: '2026-04-15', period: null },
        {
          begins: 'control',
          from: '2026-07-10',
          due: '2026-10-10',
          period: { from: '2026-04-01', to: '2026-06-30' },
        },
      ],
      gaps: [{ from: '2026-04-16', to: '2026-07-10', daysLate: 86, isOpen: false }],
      uncovered: [],
      next: { due: '2026-10-10', daysLeft: 39 },
    })
    expect(authorisations?.next).toEqual(logs?.next)
  })

  test.each([
    ['2025-11-30T10:00:00Z', '2026-02-28'],
    ['2027-11-30T10:00:00Z', '2028-02-29'],
    ['2026-08-31T10:00:00Z', '2026-11-30'],
    ['2026-02-28T10:00:00Z', '2026-05-28'],
  ])('of a control approved %s is %s: the month ends where it ends', (approvedAt, due) => {
    const nowMs = Date.parse(approvedAt) + 1
    const [, logs] = dutyDeadlines(facts({ controls: [aControl({ approvedAt })], nowMs }))
    expect(logs?.next?.due).toBe(due)
  })

  test('counts from the local date of the approval: 23.30 UTC in summer is the next day', () => {
    const controls = [aControl({ approvedAt: '2026-06-30T22:30:00.000Z' })]
    expect(dutyDeadlines(facts({ controls }))[1]?.next?.due).toBe('2026-10-01')
  })

  test('is unknown, and neither kept nor broken, when nothing is known to count from', () => {
    const [, logs] = dutyDeadlines(facts({ accessEstablished: null }))
    expect(logs).toMatchObject({ arcs: [], gaps: [], next: null })
  })

  test('is in time on its day and late the day after', () => {
    const on = (day: number) => dutyDeadlines(facts({ nowMs: Date.UTC(2026, 3, day, 10) }))[1]
    expect(on(15)).toMatchObject({ next: { due: '2026-04-15', daysLeft: 0 }, gaps: [] })
    expect(on(16)).toMatchObject({
      next: { daysLeft: -1 },
      gaps: [{ from: '2026-04-16', to: '2026-04-16', daysLate: 1, isOpen: true }],
    })
  })

  test('rolls by duty: a control of the authorisations alone leaves the logs where they were', () => {
    const controls = [aControl({ covers: [both[0]!] })]
    const [authorisations, logs] = dutyDeadlines(facts({ controls }))
    expect(authorisations?.next?.due).toBe('2026-10-10')
    expect(logs?.next).toEqual({ due: '2026-04-15', daysLeft: -139 })
  })

  test('of a program counts from its use, and only from controls with its own log', () => {
    const programs = [
      { name: 'Fagsystem B', from: '2026-06-01', to: null },
      { name: 'Fagsystem A', from: null, to: null },
      { name: 'Udfaset', from: '2025-01-01', to: '2026-08-31' },
      { name: 'Kommende', from: '2026-09-02', to: null },
    ]
    const controls = [aControl({ covers: [...both, { kind: 'logs', program: 'Fagsystem A' }] })]
    const found = dutyDeadlines(facts({ controls, programs })).slice(2)
    expect(found.map(({ duty, next }) => [duty.program, next?.due])).toEqual([
      ['Fagsystem A', '2026-10-10'],
      ['Fagsystem B', '2026-09-01'],
    ])
  })

  test('counts controls from before the app with those in it', () => {
    const previousControls = [
      {
        kind: 'logs' as const,
        approvedAt: '2026-03-31T15:00:00+02:00',
        from: '2026-01-15',
        to: '2026-03-28',
      },
    ]
    const [, logs] = dutyDeadlines(facts({ controls: [aControl()], previousControls }))
    expect(logs?.arcs.map(({ from }) => from)).toEqual(['2026-01-15', '2026-03-31', '2026-07-10'])
    expect(logs?.gaps).toEqual([{ from: '2026-07-01', to: '2026-07-10', daysLate: 10, isOpen: false }])
    expect(logs?.uncovered).toEqual([{ from: '2026-03-29', to: '2026-03-31' }])
  })
})

const dayArbitrary = fc.integer({ min: parseDay('2024-01-01'), max: parseDay('2028-12-31') })
const instantArbitrary = fc
  .tuple(dayArbitrary, fc.integer({ min: 0, max: 86_399 }))
  .map(([day, second]) => new Date(day * 86_400_000 + second * 1000).toISOString())
const dutyArbitrary = fc.constantFrom(...both, { kind: 'logs' as const, program: 'Fagsystem A' })
const countingArbitrary = fc.record({
  kind: fc.constant('running' as const),
  isTechnical: fc.constant(false),
  approvedAt: instantArbitrary,
  incomplete: fc.constant(null),
  covers: fc.option(fc.uniqueArray(dutyArbitrary), { nil: undefined }),
  period: fc.tuple(dayArbitrary, fc.nat(120)).map(([from, days]) => ({
    from: formatDay(from),
    to: formatDay(from + days),
  })),
})
/** A control that must never move a deadline: each in at least one way. */
const idleArbitrary = fc
  .tuple(countingArbitrary, fc.constantFrom('suspicion', 'technical', 'draft', 'incomplete', 'nothing'))
  .map(([control, why]): LedgerControl => {
    if (why === 'suspicion') return { ...control, kind: 'suspicion' }
    if (why === 'technical') return { ...control, isTechnical: true }
    if (why === 'draft') return { ...control, approvedAt: null }
    if (why === 'incomplete') return { ...control, incomplete: 'Uden transaktionsstatistik.' }
    return { ...control, covers: [] }
  })
const factsArbitrary = fc.record({
  controls: fc.array(countingArbitrary, { maxLength: 8 }),
  previousControls: fc.constant([]),
  accessEstablished: fc.option(dayArbitrary.map(formatDay), { nil: null }),
  programs: fc.constant([{ name: 'Fagsystem A', from: null, to: null }]),
  nowMs: dayArbitrary.map((day) => day * 86_400_000 + 43_200_000),
})

describe('for any controls', () => {
  test('a suspicion, technical, abandoned or incomplete one never moves a deadline, nor draws an arc', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.array(idleArbitrary, { maxLength: 5 }), (given, idle) => {
        expect(idle.flatMap(dutiesClosedBy)).toEqual([])
        const withIdle = { ...given, controls: [...idle, ...given.controls] }
        expect(dutyDeadlines(withIdle)).toEqual(dutyDeadlines(given))
      }),
    )
  })

  test('the order they are given in says nothing', () => {
    fc.assert(
      fc.property(factsArbitrary, (given) => {
        const distinct = new Map(given.controls.map((control) => [control.approvedAt, control]))
        const controls = [...distinct.values()]
        const reversed = { ...given, controls: controls.toReversed() }
        expect(dutyDeadlines(reversed)).toEqual(dutyDeadlines({ ...given, controls }))
      }),
    )
  })

  test('the next deadline is three months after the last one that counts, and a later one never brings it nearer', () => {
    fc.assert(
      fc.property(factsArbitrary, countingArbitrary, (given, more) => {
        const before = dutyDeadlines(given)
        const after = dutyDeadlines({ ...given, controls: [...given.controls, more] })
        before.forEach(({ arcs, next }, index) => {
          const last = arcs.filter(({ begins }) => begins === 'control').at(-1) ?? arcs.at(-1)
          expect(next?.due).toBe(last && addMonths(last.from, 3))
          const due = after[index]?.next?.due
          const isFirst = arcs.every(({ begins }) => begins === 'access')
          if (next !== null && !isFirst) expect(due! >= next.due).toBe(true)
        })
      }),
    )
  })

  test('a date after a deadline and before the next control lies in exactly one gap', () => {
    fc.assert(
      fc.property(factsArbitrary, dayArbitrary, (given, day) => {
        const today = formatDay(Math.floor(given.nowMs / 86_400_000))
        const date = formatDay(Math.min(day, parseDay(today)))
        for (const { arcs, gaps } of dutyDeadlines(given)) {
          const counted = given.accessEstablished
          const begun = arcs.filter(({ from, begins }) => begins === 'access' || from < date)
          const latest = begun.filter(({ begins }) => begins === 'control').at(-1) ?? begun[0]
          const isLate = latest !== undefined && (counted !== null || begun.length > 0) && date > latest.due
          expect(gaps.filter(({ from, to }) => from <= date && date <= to)).toHaveLength(isLate ? 1 : 0)
        }
      }),
    )
  })
})
