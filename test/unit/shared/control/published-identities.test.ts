import { describe, expect, it } from 'vitest'
import { prepareContext } from '../../../../shared/control/prepare-context.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  anIdentity,
  aProgram,
  aStatistics,
  aStatisticsRow,
} from '../../../helpers/control-builders.ts'

const aase = anEmployee({ employeeNo: 'M1', initials: 'AAPR', identities: ['VESTBY\\aase'] })
const bo = anEmployee({ employeeNo: 'M2', identities: [anIdentity('7101011234', { field: 'rid' })] })
const register = { employees: [aase, bo], programs: [], authorisations: [] }

describe('identities as published', () => {
  const input = aControlInput({
    register,
    sources: [
      aLog([
        aLogRow({ userId: '700101-1234', line: 7 }),
        aLogRow({ userId: 'VESTBY\\Aase', line: 8 }),
        aLogRow({ userId: 'M1', line: 9 }),
        aLogRow({ userId: 'aase', endUser: 'VESTBY\\Aase', line: 10 }),
      ]),
    ],
  })
  const context = prepareContext(input)

  it('are raw, distinct and in file order', () => {
    expect(context.subjectOf(0, [3, 2, 1])).toEqual({
      kind: 'employee',
      id: 'M1',
      label: 'AAPR',
      identities: ['VESTBY\\Aase', 'M1'],
    })
  })

  it('are masked where they have the form of a CPR number, with the line they are first met on', () => {
    expect(context.subjectOf(context.rows.party[0]!, [0])).toEqual({
      kind: 'identity',
      id: '700101-XXXX#7',
      label: '700101-XXXX#7',
      identities: ['700101-XXXX'],
    })
  })

  it("stand in a unit: an empty text is none, and a program counts in its owner's", () => {
    const { parties } = prepareContext(
      aControlInput({
        register: {
          employees: [anEmployee({ unit: ' Jobcenter ' }), anEmployee({ employeeNo: 'M2', unit: 'Ukendt' })],
          programs: [aProgram({ owner: 'm1001' }), aProgram({ name: 'B', owner: 'M9' })],
        },
      }),
    )
    expect(parties.map(({ unit }) => unit)).toEqual(['Jobcenter', '', 'Jobcenter', ''])
  })

  it('are left as they are where the authority registered them as a RID', () => {
    const context = prepareContext(
      aControlInput({ register, sources: [aLog([aLogRow({ userId: '7101011234' })])] }),
    )
    expect(context.subjectOf(1, [0])).toMatchObject({ id: 'M2', identities: ['7101011234'] })
  })

  it('of statistics lead to everyone they belong to in the period', () => {
    const people = [
      anEmployee({ employeeNo: 'M1', identities: ['b1'], employedTo: '2026-07-31' }),
      anEmployee({ employeeNo: 'M2', identities: ['b1'], employedFrom: '2026-08-01' }),
    ]
    const row = aStatisticsRow({ userId: 'b1' })
    const unknown = aStatisticsRow({ userId: 'b9' })
    const context = prepareContext(
      aControlInput({
        register: { employees: people, authorisations: [anAuthorisation()] },
        sources: [aStatistics([row, unknown])],
      }),
    )
    expect(context.statisticsParties(row)).toEqual([0, 1])
    expect(context.statisticsParties({ ...row, to: '2026-07-31' })).toEqual([0])
    expect(context.parties[context.statisticsParties(unknown)[0]!]).toMatchObject({
      kind: 'identity',
      id: 'b9',
    })
    expect(context.statisticsParties(aStatisticsRow({ userId: '-' }))).toEqual([])
  })
})
