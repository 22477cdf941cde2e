import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ControlInput } from '../../../../shared/control/control-input.ts'
import { coverageFileSchema } from '../../../../shared/control/coverage-file.ts'
import { findingsFileSchema } from '../../../../shared/control/findings-file.ts'
import { compareRuleIds } from '../../../../shared/control/rule-order.ts'
import { runControl } from '../../../../shared/control/run-control.ts'
import { sampleFileSchema } from '../../../../shared/control/sample-file.ts'
import {
  aControlInput,
  aList,
  aLog,
  aLogRow,
  anAuthorisation,
  anAuthority,
  anEmployee,
  aProgram,
  aProgramLog,
  aSeed,
  aSource,
  aStatistics,
  aStatisticsRow,
  at,
  hashing,
  type LogRow,
} from '../../../helpers/control-builders.ts'
import { inWords } from '../../../helpers/run-rule.ts'

const run = (input: ControlInput) => runControl(input, hashing, aSeed)
const of = (rule: string, input: ControlInput) => inWords(run(input).findings.filter((f) => f.rule === rule))

/** 25 requests at 23:00 on one date, each a second apart, by M1001. */
const atNight = (overrides: LogRow = {}, seconds = 61) =>
  Array.from({ length: 25 }, (_, index) =>
    aLogRow({ time: at('2026-08-03 22:30:00') + index * seconds * 1000, ...overrides }),
  )

describe('a run', () => {
  it('names a finding by the hash of rule, case, subject and first event', () => {
    const input = aControlInput({
      register: { authorisations: [] },
      sources: [aLog([aLogRow({ line: 40 })])],
    })
    const [finding] = run(input).findings
    const text = ['A1', '', 'M1001', 'log', hashing.sha256Hex('log.csv'), '40'].join('\n')
    expect(finding!.id).toBe(createHash('sha256').update(text).digest('hex').slice(0, 16))
  })

  it('names a finding by its case where it has one, and by kind and hash of the file of its first event', () => {
    const input = aControlInput({
      register: { authorisations: [anAuthorisation({ endMs: at('2026-07-01') })] },
      sources: [aLog([]), aProgramLog([aLogRow()])],
    })
    const finding = run(input).findings.find(({ rule }) => rule === 'A2')
    const text = ['A2', 'ii', 'M1001', 'program-log', hashing.sha256Hex('fagsystem.csv'), '2'].join('\n')
    expect(finding!.id).toBe(createHash('sha256').update(text).digest('hex').slice(0, 16))
  })

  it('names a finding without events by rule and subject alone', () => {
    const finding = run(aControlInput()).findings.find(({ rule }) => rule === 'C5')
    expect(finding!.id).toBe(createHash('sha256').update('C5\n\nlogs\n\n\n').digest('hex').slice(0, 16))
  })

  it('sorts rules by letter, number and suffix', () => {
    const ids = ['C10', 'L2', 'A10', 'A6b', 'L13', 'A6', 'C2', 'A3b', 'A3', 'A9']
    expect(ids.sort(compareRuleIds)).toEqual([
      'A3',
      'A3b',
      'A6',
      'A6b',
      'A9',
      'A10',
      'L2',
      'L13',
      'C2',
      'C10',
    ])
  })

  it('sorts findings by rule, subject id by code unit, and first event', () => {
    const rows = [
      aLogRow({ userId: 'b' }),
      aLogRow({ userId: 'Ø' }),
      aLogRow({ userId: 'a' }),
      aLogRow({ time: '2026-08-04 06:00' }),
      aLogRow({ time: '2026-08-03 06:00' }),
    ]
    const { findings } = run(aControlInput({ sources: [aLog(rows)] }))
    const shown = findings.map((finding) => `${finding.rule} ${inWords([finding])[0]!}`)
    expect(shown.filter((words) => /^(A9|L1) /.test(words))).toEqual([
      'A9 a høj log.csv:4',
      'A9 b høj log.csv:2',
      'A9 ø høj log.csv:3',
      'L1 M1001 lav log.csv:5',
      'L1 M1001 lav log.csv:6',
    ])
  })

  it('sorts events by file order and line, not by time', () => {
    const input = aControlInput({
      register: { authorisations: [] },
      sources: [
        aLog([aLogRow({ line: 2, time: '2026-09-01' }), aLogRow({ line: 9, time: '2026-08-01' })]),
        aLog([aLogRow({ line: 1, time: '2026-07-01' })], { file: 'a.csv' }),
      ],
    })
    expect(of('A1', input)).toEqual(['M1001 kritisk log.csv:2 log.csv:9 a.csv:1'])
  })

  it('lists every rule of the domain once, run or not run with its reason', () => {
    const { rules, coverage } = run(aControlInput({ sources: [aLog([aLogRow()]), aStatistics([])] }))
    expect(rules.map(({ id }) => id).join(' ')).toBe(
      'A1 A2 A3 A3b A4 A5 A6 A6b A7 A8 A9 A10 ' +
        'L1 L2 L3 L4 L5 L6 L7 L8 L9 L10 L11 L12 L13 L14 L15 L16 L17 L18 L19 L20 L21 L22 L23 L24 L25 ' +
        'C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13',
    )
    expect(coverage.rulesNotRun.map(({ rule }) => rule).join(' ')).toBe(
      'A3b A4 A6 A6b A7 A8 L6 L7 L8 L10 L11 L12 L14 L15 L16 L18 L21 L25 ' +
        'C2 C3 C4 C6 C7 C8 C9 C10 C11 C12 C13',
    )
    const reasons = new Map(coverage.rulesNotRun.map(({ rule, reason }) => [rule, reason]))
    expect(['A4', 'A8', 'L8', 'L12', 'L14', 'L15'].map((rule) => reasons.get(rule))).toEqual([
      'ikke kørt: reglen kommer i en senere udgave',
      'ikke kørt: der er ingen liste over programmer',
      'udgået: relationer mellem personer indsamles ikke',
      'ikke kørt: der er intet register over IP-adresser',
      'ikke kørt: der er ingen programlog',
      'ikke kørt: der er ingen programlog',
    ])
    expect(Object.keys(coverage.findings.byRule)).toHaveLength(21)
  })

  it('says that L12 and L14 come later once their sources are there', () => {
    const input = aControlInput({
      authority: anAuthority({ ipAddresses: [{}] }),
      sources: [aLog([]), aProgramLog([]), aSource({ file: 'p.csv', kind: 'programs' })],
    })
    const later = run(input).coverage.rulesNotRun.filter(({ rule }) => /^(A8|L12|L14|L15)$/.test(rule))
    expect(new Set(later.map(({ reason }) => reason))).toEqual(
      new Set(['ikke kørt: reglen kommer i en senere udgave']),
    )
  })

  it('runs without any log or statistics only what needs none', () => {
    const { rules, coverage, findings } = run(aControlInput({ sources: [aList()] }))
    expect(rules.flatMap(({ id, notRun }) => (notRun === null ? [id] : []))).toEqual([
      'A10',
      'L24',
      'C1',
      'C5',
    ])
    expect(coverage.rulesNotRun.find(({ rule }) => rule === 'A1')!.reason).toBe('ikke kørt: der er ingen log')
    expect(findings.map(({ rule }) => rule)).toContain('C5')
  })

  it('counts requests in hours by the working hours of L1', () => {
    const rows = ['06:30', '12:00', '17:30'].map((time) => aLogRow({ time: `2026-08-03 ${time}` }))
    const inHours = (parameters: Record<string, Record<string, number>>) =>
      run(aControlInput({ authority: anAuthority({ parameters }), sources: [aLog(rows)] })).coverage
        .preconditions.inHours
    expect([inHours({}), inHours({ L1: { opensAt: 6, closesAt: 13 } })]).toEqual([2, 2])
    expect(inHours({ L1: { opensAt: 6 } })).toBe(3)
    expect(inHours({ L1: { opensAt: 8, closesAt: 16 } })).toBe(1)
  })

  it('records parameters as used, defaults overridden by those of the authority', () => {
    const authority = anAuthority({ parameters: { A3: { days: 30 } } })
    const records = new Map(
      run(aControlInput({ authority, sources: [aLog([])] })).rules.map((r) => [r.id, r]),
    )
    expect(records.get('A3')!.parameters).toEqual({ days: 30 })
    expect(records.get('L1')!.parameters).toEqual({ requestsPerDate: 5, opensAt: 7, closesAt: 18 })
  })

  it.each([
    ['an unknown rule', { Q1: {} }, 'control-unknown-rule', { rule: 'Q1' }],
    ['a rule of a later edition', { A4: { days: 1 } }, 'control-unknown-rule', { rule: 'A4' }],
    ['an unknown name', { A3: { dage: 30 } }, 'control-unknown-parameter', { rule: 'A3', name: 'dage' }],
    [
      'a value outside its limits',
      { A3: { days: 0 } },
      'control-invalid-parameter',
      { rule: 'A3', name: 'days' },
    ],
  ])('refuses parameters with %s by name', (_, parameters, code, details) => {
    const input = aControlInput({ authority: anAuthority({ parameters }) })
    expect(() => run(input)).toThrow(expect.objectContaining({ code, details }))
  })

  it('counts rows inside and outside the period for each source', () => {
    const input = aControlInput({
      sources: [
        aLog([aLogRow(), aLogRow({ time: '2026-06-30' }), aLogRow({ time: '2026-10-01' })]),
        aProgramLog([aLogRow()]),
        aStatistics([aStatisticsRow(), aStatisticsRow({ from: '2026-06-30' })]),
        aList(),
      ],
    })
    expect(run(input).sources).toEqual([
      { file: 'log.csv', rowsInPeriod: 1, rowsOutsidePeriod: 2 },
      { file: 'fagsystem.csv', rowsInPeriod: 1, rowsOutsidePeriod: 0 },
      { file: 'statistik.csv', rowsInPeriod: 1, rowsOutsidePeriod: 1 },
    ])
  })
})

describe('precedence', () => {
  const unauthorised = { authorisations: [] }

  it('keeps L1 and L2 from rows that A1, A2 or A9 has found', () => {
    const night = [aLog(atNight())]
    expect(of('L1', aControlInput({ sources: night }))).toHaveLength(1)
    expect(of('L1', aControlInput({ sources: night, register: unauthorised }))).toEqual([])
    const left = { employees: [anEmployee({ employedTo: '2026-07-31' })] }
    expect(of('L1', aControlInput({ sources: night, register: left }))).toEqual([])
    const unknown = [aProgramLog(atNight({ userId: '', endUser: 'x' }))]
    expect(of('L1', aControlInput({ sources: unknown }))).toEqual([])
  })

  it('keeps only the rows that are found: the others still count', () => {
    const rows = [aLogRow({ time: '2026-08-03 06:00' }), aLogRow({ time: '2026-08-03 06:10' })]
    const register = { authorisations: [anAuthorisation({ startMs: at('2026-08-03 06:05') })] }
    const input = aControlInput({ sources: [aLog(rows)], register })
    expect([of('A1', input), of('L1', input)]).toEqual([['M1001 kritisk log.csv:2'], ['M1001 lav log.csv:3']])
  })

  it('keeps L2 from rows of a machine pattern, though L3 stands after it', () => {
    const history = Array.from({ length: 10 }, (_, day) =>
      aLogRow({ time: at('2026-07-06 10:00') + day * 86_400_000 }),
    )
    const burst = (seconds: number) =>
      Array.from({ length: 30 }, (_, index) =>
        aLogRow({ time: at('2026-08-03 10:00') + index * seconds * 1000 }),
      )
    const input = (seconds: number) => aControlInput({ sources: [aLog([...history, ...burst(seconds)])] })
    expect([of('L3', input(1)).length, of('L2', input(1)).length]).toEqual([1, 0])
    expect([of('L3', input(120)).length, of('L2', input(120)).length]).toEqual([0, 1])
  })

  it('keeps L17 and L19 from rows of a machine pattern, but not L1', () => {
    const neighbours = (seconds: number) =>
      Array.from({ length: 30 }, (_, index) =>
        aLogRow({
          time: at('2026-08-03 06:00') + index * seconds * 1000,
          persons: [`700101${1000 + index}`],
        }),
      )
    const fast = aControlInput({ sources: [aLog(neighbours(1))] })
    const slow = aControlInput({ sources: [aLog(neighbours(10))] })
    expect([of('L3', fast).length, of('L19', fast).length, of('L1', fast).length]).toEqual([1, 0, 1])
    expect([of('L3', slow).length, of('L19', slow).length, of('L1', slow).length]).toEqual([0, 1, 1])
  })
})

describe('what a run hands back', () => {
  const input = aControlInput({
    isStartUp: true,
    register: { programs: [aProgram({ identities: ['client-1'] })] },
    sources: [
      aLog([
        ...atNight(),
        aLogRow({ userId: '700101-1234' }),
        aLogRow({ signature: 'client-1', cvr: '12345670' }),
        ...atNight({ userId: 'M7' }, 1),
      ]),
      aProgramLog([aLogRow({ userId: '', endUser: '7101011234', caseRef: 'S-1' })]),
      aStatistics([aStatisticsRow({ count: 3 })]),
      aList(),
    ],
  })

  it('holds to the published shapes', () => {
    const { findings, sample, coverage } = run(input)
    expect(findingsFileSchema.safeParse(findings).error).toBeUndefined()
    expect(sampleFileSchema.safeParse(sample).error).toBeUndefined()
    expect(coverageFileSchema.safeParse(coverage).error).toBeUndefined()
    expect(findings.length).toBeGreaterThan(5)
  })

  it('is the same for the same input and seed', () => {
    expect(run(input)).toEqual(run(input))
  })

  it('holds no full CPR number and none of the words that judge', () => {
    const text = JSON.stringify(run(input))
    expect(text).not.toMatch(/7[01]0101-?1234/)
    expect(text).not.toMatch(/forklaret|begrundet/i)
  })

  it('counts its findings by severity and by rule', () => {
    const { findings, coverage } = run(input)
    const { bySeverity, byRule } = coverage.findings
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
    expect([sum(bySeverity), sum(byRule)]).toEqual([findings.length, findings.length])
    expect(bySeverity.høj).toBe(findings.filter(({ severity }) => severity === 'høj').length)
  })
})
