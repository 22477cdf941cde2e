import { describe, expect, it } from 'vitest'
import { a9 } from '../../../../../shared/control/rules/a9.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anEmployee,
  anIdentity,
  aProgram,
  aProgramLog,
  aStatistics,
  aStatisticsRow,
  at,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

describe('A9, identities that belong to nobody', () => {
  it('yields one finding a normalised identity over logs, program logs and statistics', () => {
    const input = aControlInput({
      sources: [
        aLog([
          aLogRow({ userId: 'VESTBY\\ukendt1' }),
          aLogRow({ userId: 'M1001' }),
          aLogRow({ userId: 'UKENDT1 ' }),
          aLogRow({ userId: 'andet' }),
        ]),
        aProgramLog([aLogRow({ userId: '', endUser: 'ukendt1' })]),
        aStatistics([
          aStatisticsRow({ line: 2, userId: 'Ukendt1' }),
          aStatisticsRow({ line: 2, userId: 'Ukendt1', count: 0 }),
          aStatisticsRow({ line: 3, userId: '', signature: 'kun-i-statistik' }),
          aStatisticsRow({ line: 4, userId: 'm1001' }),
        ]),
      ],
    })
    const findings = findingsOf(a9, input)
    expect(inWords(findings)).toEqual([
      'andet høj log.csv:5',
      'kun-i-statistik høj statistik.csv:3',
      'ukendt1 høj log.csv:2 log.csv:4 fagsystem.csv:2 statistik.csv:2',
    ])
    expect(findings[2]!.subject.identities).toEqual(['VESTBY\\ukendt1', 'UKENDT1 ', 'ukendt1', 'Ukendt1'])
  })

  it('takes the first identity of a row in which none maps', () => {
    const rows = [aLogRow({ userId: 'x', signature: 'y' }), aLogRow({ userId: 'z', signature: 'M1001' })]
    expect(inWords(findingsOf(a9, aControlInput({ sources: [aLog(rows)] })))).toEqual(['x høj log.csv:2'])
  })

  it('leaves rows outside the period and statistics that reach outside it', () => {
    const input = aControlInput({
      sources: [
        aLog([
          aLogRow({ userId: 'x', time: at('2026-10-01') }),
          aLogRow({ userId: 'x', time: at('2026-07-01') - 1 }),
        ]),
        aStatistics([
          aStatisticsRow({ userId: 'y', from: '2026-06-30' }),
          aStatisticsRow({ userId: 'y', to: '2026-10-01' }),
        ]),
      ],
    })
    expect(findingsOf(a9, input)).toEqual([])
  })

  it('leaves an empty end user and a program as end user to L14', () => {
    const input = aControlInput({
      register: { programs: [aProgram({ identities: ['client-1'] })] },
      sources: [
        aProgramLog([
          aLogRow({ userId: '', endUser: 'Ukendt' }),
          aLogRow({ userId: '', endUser: 'client-1' }),
        ]),
      ],
    })
    expect(findingsOf(a9, input)).toEqual([])
  })

  it('reports an identity only for the rows before or after it belonged to someone', () => {
    const employee = anEmployee({
      identities: [anIdentity('b100', { from: '2026-08-01', to: '2026-08-31' })],
    })
    const input = aControlInput({
      register: { employees: [employee] },
      sources: [
        aLog(
          ['2026-07-31 23:59', '2026-08-01', '2026-08-31 23:59:59', '2026-09-01'].map((time) =>
            aLogRow({ userId: 'b100', time }),
          ),
        ),
        aStatistics([
          aStatisticsRow({ line: 2, userId: 'b100', to: '2026-07-31' }),
          aStatisticsRow({ line: 3, userId: 'b100' }),
        ]),
      ],
    })
    expect(inWords(findingsOf(a9, input))).toEqual(['b100 høj log.csv:2 log.csv:5 statistik.csv:2'])
  })

  it('masks an identity in the form of a CPR number, and says so by the line it is first met on', () => {
    const input = aControlInput({ sources: [aLog([aLogRow({ userId: '700101-1234', line: 44 })])] })
    const [finding] = findingsOf(a9, input)
    expect(finding!.subject).toEqual({
      kind: 'identity',
      id: '700101-XXXX#44',
      label: '700101-XXXX#44',
      identities: ['700101-XXXX'],
    })
  })

  it('carries startUp only before the first approved control', () => {
    const input = aControlInput({ sources: [aLog([aLogRow({ userId: 'x' })])] })
    expect(findingsOf(a9, input)[0]!.parameters).toEqual({})
    expect(findingsOf(a9, { ...input, isStartUp: true })[0]!.parameters).toEqual({ startUp: true })
  })
})
