import { describe, expect, it } from 'vitest'
import { a1 } from '../../../../../shared/control/rules/a1.ts'
import { a2 } from '../../../../../shared/control/rules/a2.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  aProgram,
  aProgramLog,
  at,
  endOf,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

type Case = {
  employedTo?: string
  authorisations?: readonly Parameters<typeof anAuthorisation>[0][]
  row?: LogRow
  /** The row stands in Fagsystem A's own log. */
  isEndUser?: boolean
}

function found({ employedTo, authorisations = [{}], row = {}, isEndUser = false }: Case): readonly string[] {
  const rows = [aLogRow(row)]
  const input = aControlInput({
    register: {
      employees: [anEmployee(employedTo === undefined ? {} : { employedTo })],
      programs: [aProgram({ identities: ['client-1'] })],
      authorisations: authorisations.map((authorisation) => anAuthorisation(authorisation)),
    },
    sources: [isEndUser ? aProgramLog(rows) : aLog(rows)],
  })
  return [
    ...inWords(findingsOf(a1, input)).map((words) => `A1 ${words}`),
    ...inWords(findingsOf(a2, input)).map((words) => `A2 ${words}`),
  ]
}

const noAuthorisation = ['A1 M1001 kritisk log.csv:2']
const noAuthorisationInProgram = ['A1 M1001 kritisk fagsystem.csv:2']
const ended = ['A2 M1001 kritisk (ii) log.csv:2']
const program = { kind: 'program', id: 'Fagsystem A' } as const

describe('A1, requests that no authorisation covers', () => {
  it.each<[string, Case, readonly string[]]>([
    ['by a user with none', { authorisations: [] }, noAuthorisation],
    ['where the only one is voided', { authorisations: [{ isVoided: true }] }, noAuthorisation],
    ['where the only one has no start', { authorisations: [{ startMs: null }] }, noAuthorisation],
    [
      'a millisecond before its start',
      { authorisations: [{ startMs: at('2026-08-03 10:00') }], row: { time: at('2026-08-03 10:00') - 1 } },
      noAuthorisation,
    ],
    ['of another user', { authorisations: [{ holder: 'M2' }] }, noAuthorisation],
    ['online, where it is for a program', { authorisations: [{ system: 'Fagsystem A' }] }, noAuthorisation],
    [
      'in a program, where it is for online',
      { authorisations: [{ system: 'online' }], isEndUser: true },
      noAuthorisationInProgram,
    ],
    [
      'in a program, where it is for another program',
      { authorisations: [{ system: 'Fagsystem B' }], isEndUser: true },
      noAuthorisationInProgram,
    ],
    [
      'in a program that has one itself',
      { authorisations: [{ holder: program }], isEndUser: true },
      noAuthorisationInProgram,
    ],
    [
      'by a program, also when it had one that ended',
      {
        authorisations: [{ holder: program, endMs: at('2026-07-01') }],
        row: { signature: 'client-1' },
      },
      ['A1 Fagsystem A kritisk log.csv:2'],
    ],
    [
      'by a program whose user has one',
      { authorisations: [{}], row: { signature: 'client-1' } },
      ['A1 Fagsystem A kritisk log.csv:2'],
    ],
    [
      'after one that ended in another system',
      { authorisations: [{ system: 'Fagsystem A', endMs: at('2026-07-01') }] },
      noAuthorisation,
    ],
    [
      'after a voided one that ended',
      { authorisations: [{ isVoided: true, endMs: at('2026-07-01') }] },
      noAuthorisation,
    ],
  ])('fires %s', (_, given, expected) => {
    expect(found(given)).toEqual(expected)
  })

  it.each<[string, Case]>([
    ['under one for everywhere', {}],
    ['at the very start', { authorisations: [{ startMs: at('2026-08-03 10:00') }] }],
    ['online, under one for online', { authorisations: [{ system: 'online' }] }],
    ['in its program', { authorisations: [{ system: 'Fagsystem A' }], isEndUser: true }],
    ['before the period', { authorisations: [], row: { time: at('2026-07-01') - 1 } }],
    ['after the period', { authorisations: [], row: { time: at('2026-10-01') } }],
    ['by an unknown identity', { authorisations: [], row: { userId: 'x' } }],
    [
      "by a program, whatever the system of the program's authorisation",
      { authorisations: [{ holder: program, system: 'online' }], row: { signature: 'client-1' } },
    ],
  ])('does not fire %s', (_, given) => {
    expect(found(given)).toEqual([])
  })

  it('fires on the last instant of the period', () => {
    expect(found({ authorisations: [], row: { time: at('2026-10-01') - 1 } })).toEqual(noAuthorisation)
  })
})

describe('A2, requests after an end', () => {
  it.each<[string, Case, readonly string[]]>([
    ['at the exclusive end', { authorisations: [{ endMs: at('2026-08-03 10:00') }] }, ended],
    [
      'on the first instant after an end given as a date',
      { authorisations: [{ endMs: endOf('2026-08-02') }], row: { time: '2026-08-03 00:00:00' } },
      ended,
    ],
    [
      'after an end, in its own program',
      { authorisations: [{ system: 'Fagsystem A', endMs: at('2026-07-01') }], isEndUser: true },
      ['A2 M1001 kritisk (ii) fagsystem.csv:2'],
    ],
    [
      'between one that ended and one that begins later',
      { authorisations: [{ endMs: at('2026-07-01') }, { startMs: at('2026-09-01') }] },
      ended,
    ],
    [
      'after an end of one without a start',
      { authorisations: [{ startMs: null, endMs: at('2026-07-01') }] },
      ended,
    ],
    [
      'on the day after the employment, though it is authorised',
      { employedTo: '2026-08-02', row: { time: '2026-08-03 00:00:00' } },
      ['A2 M1001 kritisk (i) log.csv:2'],
    ],
    [
      'after both ends: both cases',
      { employedTo: '2026-07-31', authorisations: [{ endMs: at('2026-08-01') }] },
      ['A2 M1001 kritisk (i) log.csv:2', 'A2 M1001 kritisk (ii) log.csv:2'],
    ],
    [
      'after the employment and never authorised: A2 and not A1',
      { employedTo: '2026-07-31', authorisations: [] },
      ['A2 M1001 kritisk (i) log.csv:2'],
    ],
  ])('fires %s', (_, given, expected) => {
    expect(found(given)).toEqual(expected)
  })

  it.each<[string, Case]>([
    ['a millisecond before the exclusive end', { authorisations: [{ endMs: at('2026-08-03 10:00') + 1 }] }],
    [
      'in the last millisecond of an end given as a date',
      { authorisations: [{ endMs: endOf('2026-08-03') }], row: { time: at('2026-08-04') - 1 } },
    ],
    ['when another covers it', { authorisations: [{ endMs: at('2026-07-01') }, {}] }],
    [
      'in the last millisecond of the employment',
      { employedTo: '2026-08-03', row: { time: at('2026-08-04') - 1 } },
    ],
    [
      'on a program row of an employee who has left',
      {
        employedTo: '2026-07-31',
        authorisations: [{ holder: program }],
        row: { signature: 'client-1' },
      },
    ],
  ])('does not fire %s', (_, given) => {
    expect(found(given)).toEqual([])
  })

  it('holds the local date through the night the clock is set back', () => {
    const input = (time: string) =>
      aControlInput({
        from: '2026-10-01',
        to: '2026-12-31',
        register: { employees: [anEmployee({ employedTo: '2026-10-25' })] },
        sources: [aLog([aLogRow({ time })])],
      })
    expect(inWords(findingsOf(a2, input('2026-10-25T22:59:59Z')))).toEqual([])
    expect(inWords(findingsOf(a2, input('2026-10-25T23:00:00Z')))).toEqual(['M1001 kritisk (i) log.csv:2'])
  })
})

describe('A1 and A2 together', () => {
  it('yield one finding a user over all files, with every row once', () => {
    const input = aControlInput({
      register: { authorisations: [] },
      sources: [
        aLog([aLogRow({ line: 9 }), aLogRow({ line: 12, persons: ['7001011234', '7101011234'] })]),
        aProgramLog([aLogRow({ line: 4 })]),
      ],
    })
    const [finding, ...others] = findingsOf(a1, input)
    expect(others).toEqual([])
    expect(finding).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      rule: 'A1',
      severity: 'kritisk',
      clauses: ['T3.3', 'T3.11'],
      subject: { kind: 'employee', id: 'M1001', label: 'M1001', identities: ['M1001'] },
      events: [
        { file: 'log.csv', line: 9 },
        { file: 'log.csv', line: 12 },
        { file: 'fagsystem.csv', line: 4 },
      ],
      count: 3,
      parameters: {},
      reason: 'Hvad giver adgang til 3 forespørgsler, som ingen autorisation i fortegnelsen dækker?',
    })
  })
})
