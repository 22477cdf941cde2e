import { describe, expect, it } from 'vitest'
import type { ControlInput } from '../../../../../shared/control/control-input.ts'
import { prepareContext } from '../../../../../shared/control/prepare-context.ts'
import { a3 } from '../../../../../shared/control/rules/a3.ts'
import {
  aControlInput,
  aList,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  aProgram,
  aProgramLog,
  aStatistics,
  aStatisticsRow,
  at,
  endOf,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

type Case = {
  authorisation?: Parameters<typeof anAuthorisation>[0]
  log?: readonly LogRow[]
  programLog?: readonly LogRow[]
  statistics?: readonly Parameters<typeof aStatisticsRow>[0][]
  /** Declared first date of the logs. */
  logFrom?: string
  programLogFrom?: string
}

function inputOf(given: Case): ControlInput {
  const rows = (list: readonly LogRow[]) => list.map((row) => aLogRow(row))
  const sources = [
    aLog(rows(given.log ?? []), given.logFrom === undefined ? {} : { from: given.logFrom }),
    ...(given.programLog || given.programLogFrom
      ? [
          aProgramLog(
            rows(given.programLog ?? []),
            given.programLogFrom === undefined ? {} : { from: given.programLogFrom },
          ),
        ]
      : []),
    ...(given.statistics ? [aStatistics(given.statistics.map((row) => aStatisticsRow(row)))] : []),
    aList(),
  ]
  return aControlInput({
    sources,
    register: {
      programs: [aProgram({ identities: ['client-1'], owner: 'M1001' })],
      authorisations: [
        anAuthorisation({ source: { source: sources.length - 1, line: 5 }, ...given.authorisation }),
      ],
    },
  })
}
const found = (given: Case) => inWords(findingsOf(a3, inputOf(given)))

const unused = ['Borgerservice middel autorisationer.csv:5']
const program = { kind: 'program', id: 'Fagsystem A' } as const

describe('A3, authorisations nobody has used', () => {
  it.each<[string, Case]>([
    ['without any request', {}],
    ['last used on the day before the 90 days', { log: [{ time: '2026-07-02 23:59:59' }] }],
    ['used only after the period', { log: [{ time: '2026-10-01' }] }],
    ['started on the last possible date', { authorisation: { startMs: at('2026-07-03 23:59') } }],
    ['that ends with the period', { authorisation: { endMs: endOf('2026-09-30') } }],
    ['for online, used in a program', { authorisation: { system: 'online' }, programLog: [{}] }],
    [
      'for a program, used online',
      { authorisation: { system: 'Fagsystem A' }, log: [{}], programLogFrom: '2026-07-01' },
    ],
    [
      'for a program, though statistics count online use',
      { authorisation: { system: 'Fagsystem A' }, programLogFrom: '2026-07-01', statistics: [{}] },
    ],
    ['with a statistics count of 0', { statistics: [{ count: 0 }] }],
    [
      'with statistics that end before the 90 days',
      { statistics: [{ from: '2026-04-01', to: '2026-07-02' }] },
    ],
    ["of a program that did not ask; it counts in its owner's unit", { authorisation: { holder: program } }],
    ['used only by another', { log: [{ userId: 'x' }] }],
  ])('fires on one %s', (_, given) => {
    expect(found(given)).toEqual(unused)
  })

  it.each<[string, Case]>([
    ['used on the first of the 90 days', { log: [{ time: '2026-07-03 00:00:00' }] }],
    ['used in the last second', { log: [{ time: '2026-09-30 23:59:59' }] }],
    ['for everywhere, used in a program', { programLog: [{}] }],
    ['for a program, used there', { authorisation: { system: 'Fagsystem A' }, programLog: [{}] }],
    ['started the day after', { authorisation: { startMs: at('2026-07-04') } }],
    ['without a start', { authorisation: { startMs: null } }],
    ['that ends a minute before the period does', { authorisation: { endMs: at('2026-09-30 23:59') } }],
    ['that is voided', { authorisation: { isVoided: true } }],
    [
      'with a statistics row that touches the 90 days',
      { statistics: [{ from: '2026-04-01', to: '2026-07-03' }] },
    ],
    ['for online with a statistics count', { authorisation: { system: 'online' }, statistics: [{}] }],
    ['of a program that asked', { authorisation: { holder: program }, log: [{ signature: 'client-1' }] }],
    [
      'of a program with a statistics count, whatever its system',
      {
        authorisation: { holder: program, system: 'Fagsystem A' },
        programLogFrom: '2026-07-01',
        statistics: [{ userId: 'client-1' }],
      },
    ],
  ])('does not fire on one %s', (_, given) => {
    expect(found(given)).toEqual([])
  })

  it('groups by unit, with the holders identities and one event an authorisation', () => {
    const input = aControlInput({
      sources: [aLog([]), aList()],
      register: {
        employees: [
          anEmployee({ employeeNo: 'M1', initials: 'AB' }),
          anEmployee({ employeeNo: 'M2' }),
          anEmployee({ employeeNo: 'M3', unit: '' }),
        ],
        authorisations: ['M2', 'M1', 'M3', 'M1'].map((holder, index) =>
          anAuthorisation({ holder, source: { source: 1, line: index + 2 } }),
        ),
      },
    })
    const findings = findingsOf(a3, input)
    expect(inWords(findings)).toEqual([
      ' middel autorisationer.csv:4',
      'Borgerservice middel autorisationer.csv:2 autorisationer.csv:3 autorisationer.csv:5',
    ])
    expect(findings[1]).toMatchObject({
      subject: { kind: 'unit', id: 'Borgerservice', identities: ['M2', 'M1', 'AB'] },
      parameters: { days: 90 },
      count: 3,
    })
  })

  it('is not run when the logs do not reach back, and says so', () => {
    const run = (given: Case) => a3.run(prepareContext(inputOf(given)), { days: 90 })
    const notRun = { notRun: 'ikke kørt: for lidt historik' }
    expect(run({ logFrom: '2026-07-04' })).toEqual(notRun)
    expect(run({ logFrom: '2026-07-03' })).not.toEqual(notRun)
    expect(run({ programLogFrom: '2026-07-04' })).toEqual(notRun)
    expect(run({ programLogFrom: '2026-07-04', authorisation: { system: 'online' } })).not.toEqual(notRun)
  })

  it('takes the number of days from its parameter', () => {
    const input = inputOf({ log: [{ time: '2026-08-31' }] })
    expect(findingsOf(a3, input, { days: 30 })).toHaveLength(1)
    expect(findingsOf(a3, input, { days: 31 })).toHaveLength(0)
  })
})
