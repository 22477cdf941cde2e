import { describe, expect, it } from 'vitest'
import type { ControlInput } from '../../../../shared/control/control-input.ts'
import { prepareContext } from '../../../../shared/control/prepare-context.ts'
import { mark, stream, type RuleContext } from '../../../../shared/control/rule-context.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anEmployee,
  anIdentity,
  aProgram,
  aProgramLog,
  at,
  type LogRow,
} from '../../../helpers/control-builders.ts'

const uuid = '8b1f0f7e-3c5a-4d0e-9a51-0123456789ab'
const aase = anEmployee({ employeeNo: 'M1', initials: 'AAPR', identities: ['VESTBY\\aase', uuid] })
const bo = anEmployee({ employeeNo: 'M2', identities: [anIdentity('1234567890', { field: 'rid' })] })
const program = aProgram({ identities: ['client-1'] })
const register = { employees: [aase, bo], programs: [program], authorisations: [] }

function placesOf(input: ControlInput): string[] {
  const { rows, parties } = prepareContext(input)
  const names = ['unmapped', 'online', 'programSide', 'endUser']
  return Array.from(
    rows.party,
    (party, row) =>
      `${names[rows.stream[row]!]} ${party < 0 ? 'none' : `${parties[party]!.kind} ${parties[party]!.id}`}`,
  )
}
const ofLog = (...rows: LogRow[]) =>
  placesOf(aControlInput({ register, sources: [aLog(rows.map((row) => aLogRow({ userId: '', ...row })))] }))
const ofProgramLog = (...rows: LogRow[]) =>
  placesOf(
    aControlInput({ register, sources: [aProgramLog(rows.map((row) => aLogRow({ userId: '', ...row })))] }),
  )

describe('a row of a log', () => {
  it.each<[string, LogRow, string]>([
    ['an employee no.', { userId: 'm1' }, 'online employee M1'],
    ['a login under another domain', { userId: 'KOMMUNE\\AASE ' }, 'online employee M1'],
    ['an OCES3 name of a registered UUID', { signature: `UI:DK-E:G:${uuid}` }, 'online employee M1'],
    [
      '32 hex digits of a registered UUID',
      { userId: uuid.replaceAll('-', '').toUpperCase() },
      'online employee M1',
    ],
    ['an OCES2 name of a registered RID', { userId: 'CVR:12345679-RID:1234567890' }, 'online employee M2'],
    [
      'a program and an employee',
      { userId: 'aase', signature: 'client-1' },
      'programSide program Fagsystem A',
    ],
    ['an unknown user id and a known signature', { userId: 'x', signature: 'aase' }, 'online employee M1'],
    ['two employees: the first', { userId: 'm2', signature: 'aase' }, 'online employee M2'],
    ['nobody known: the first identity', { userId: 'X9', signature: 'y' }, 'unmapped identity x9'],
    [
      'an empty user id by the rule of empty texts',
      { userId: 'Ukendt', signature: 'Y' },
      'unmapped identity y',
    ],
    ['nobody at all', { userId: '-' }, 'unmapped none'],
  ])('that names %s', (_, row, expected) => {
    expect(ofLog(row)).toEqual([expected])
  })
})

describe('a row of a program log', () => {
  it.each<[string, LogRow, string]>([
    ['an employee as end user', { endUser: 'aase' }, 'endUser employee M1'],
    ['an end user before a user id', { endUser: 'm2', userId: 'aase' }, 'endUser employee M2'],
    ['an unknown end user and a known user id', { endUser: 'x', userId: 'aase' }, 'endUser employee M1'],
    ['a program: only employees count', { endUser: 'client-1' }, 'endUser identity client-1'],
    ['nobody known', { endUser: 'x' }, 'endUser identity x'],
    ['nobody at all', { endUser: '' }, 'endUser identity '],
  ])('that names %s', (_, row, expected) => {
    expect(ofProgramLog(row)).toEqual([expected])
  })

  it('marks A9 only where an identity is there and none maps to anyone', () => {
    const { rows } = prepareContext(
      aControlInput({
        register,
        sources: [
          aProgramLog(['x', 'client-1', '', 'aase'].map((endUser) => aLogRow({ userId: '', endUser }))),
        ],
      }),
    )
    expect(Array.from(rows.marks, (marks) => marks & mark.a9)).toEqual([mark.a9, 0, 0, 0])
  })
})

describe('an identity with several holders', () => {
  const shared = (...people: Parameters<typeof anEmployee>[0][]) => ({
    ...register,
    employees: people.map((person, index) =>
      anEmployee({ employeeNo: `M${index + 1}`, identities: ['b100'], ...person }),
    ),
  })
  const placed = (employees: ReturnType<typeof shared>, time: string) =>
    placesOf(aControlInput({ register: employees, sources: [aLog([aLogRow({ userId: 'b100', time })])] }))

  it('belongs to the one employed at the instant, to the last second of the last day', () => {
    const handedOver = shared({ employedTo: '2026-08-14' }, { employedFrom: '2026-08-15' })
    expect(placed(handedOver, '2026-08-14 23:59:59')).toEqual(['online employee M1'])
    expect(placed(handedOver, '2026-08-15 00:00:00')).toEqual(['online employee M2'])
  })

  it('is unmapped while both are employed, and while none is', () => {
    expect(placed(shared({}, {}), '2026-08-14')).toEqual(['unmapped identity b100'])
    const gap = shared({ employedTo: '2026-08-01' }, { employedFrom: '2026-09-01' })
    expect(placed(gap, '2026-08-14')).toEqual(['unmapped identity b100'])
  })

  it('belongs to its only holder also after the employment', () => {
    expect(placed(shared({ employedTo: '2026-08-01' }), '2026-08-14')).toEqual(['online employee M1'])
  })

  it('belongs to the program where an employee and a program in use both hold it', () => {
    const both = { ...shared({}), programs: [aProgram({ identities: ['b100'] })] }
    expect(placed(both, '2026-08-14')).toEqual(['programSide program Fagsystem A'])
    const closed = { ...shared({}), programs: [aProgram({ identities: ['b100'], to: '2026-08-13' })] }
    expect(placed(closed, '2026-08-14')).toEqual(['online employee M1'])
  })

  it('counts only within its own dates', () => {
    const from = anEmployee({
      employeeNo: 'M1',
      identities: [anIdentity('b100', { from: '2026-08-02', to: '2026-08-03' })],
    })
    const times = ['2026-08-01 23:59:59', '2026-08-02', '2026-08-03 23:59:59', '2026-08-04']
    const input = aControlInput({
      register: { employees: [from], programs: [], authorisations: [] },
      sources: [aLog(times.map((time) => aLogRow({ userId: 'b100', time })))],
    })
    expect(placesOf(input)).toEqual([
      'unmapped identity b100',
      'online employee M1',
      'online employee M1',
      'unmapped identity b100',
    ])
  })
})

describe('the joined table', () => {
  const input = aControlInput({
    register,
    sources: [
      aLog([
        aLogRow({
          userId: 'm1',
          time: '2026-07-01',
          caseRef: 'S-1',
          persons: ['7001011234', 'ABC'],
          cvr: 'NTRDK-12345679',
        }),
        aLogRow({ userId: 'm2', time: at('2026-07-01') - 1, caseRef: 'n/a', persons: [], protected: 'Ja' }),
      ]),
      aProgramLog([
        aLogRow({
          userId: 'm1',
          time: at('2026-10-01') - 1,
          caseRef: 'S-1',
          persons: ['XYZ', 'ABC'],
          purpose: 'sag',
        }),
        aLogRow({ userId: 'm1', time: '2026-10-01', caseRef: 'S-2', cvr: 'CVR:12345670-UID:1' }),
      ]),
    ],
  })
  const context: RuleContext = prepareContext(input)
  const { rows } = context

  it('gives persons, case references and CVR numbers one dictionary each', () => {
    expect({
      persons: [...rows.persons],
      starts: [...rows.personStart],
      others: context.otherPersons,
      cases: Array.from(rows.caseRef, (code) => context.caseRefs[code]),
      cvrs: Array.from(rows.cvr, (code) => context.cvrs[code]),
      purposes: [...rows.isPurposeEmpty],
      isProtected: [...rows.isProtected],
    }).toEqual({
      persons: [7001011234, -1, -2, -1, 7001011234],
      starts: [0, 2, 2, 4, 5],
      others: ['ABC', 'XYZ'],
      cases: ['S-1', '', 'S-1', 'S-2'],
      cvrs: ['12345679', '', '', '12345670'],
      purposes: [1, 1, 0, 1],
      isProtected: [0, 1, 0, 0],
    })
  })

  it('holds the period from its first to its last instant', () => {
    expect([...rows.isInPeriod]).toEqual([1, 0, 1, 0])
  })

  it('knows active users, and which rows a person may have made', () => {
    expect(context.activeUsers).toEqual([0])
    expect([...rows.isInteractive]).toEqual([1, 1, 1, 1])
    const batch = prepareContext({
      ...input,
      register: { ...register, programs: [aProgram({ batch: true })] },
    })
    expect([...batch.rows.isInteractive]).toEqual([1, 1, 0, 0])
  })

  it('orders each party by time, then file, then line', () => {
    const { rows } = prepareContext(
      aControlInput({
        register,
        sources: [
          aLog(
            ['12:00', '08:00', '10:00', '08:00'].map((clock) =>
              aLogRow({ userId: 'm1', time: `2026-08-03 ${clock}` }),
            ),
          ),
          aProgramLog([aLogRow({ userId: 'm1', time: '2026-08-03 08:00' })]),
        ],
      }),
    )
    expect([...rows.byParty.subarray(rows.partyStart[0], rows.partyStart[1])]).toEqual([1, 3, 4, 2, 0])
  })

  it('reads the local clock on the day it is set back', () => {
    const { rows } = prepareContext(
      aControlInput({
        register,
        from: '2026-10-01',
        to: '2026-12-31',
        sources: [
          aLog([aLogRow({ time: '2026-10-25T00:30:00Z' }), aLogRow({ time: '2026-10-25T01:30:00Z' })]),
        ],
      }),
    )
    expect([...rows.msOfDay]).toEqual([9_000_000, 9_000_000])
    expect(rows.stream[0]).toBe(stream.unmapped)
  })
})
