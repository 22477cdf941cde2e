import { describe, expect, it } from 'vitest'
import { a1 } from '../../../../../shared/control/rules/a1.ts'
import { a2 } from '../../../../../shared/control/rules/a2.ts'
import { a5 } from '../../../../../shared/control/rules/a5.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  aProgram,
  at,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

type Grants = readonly Parameters<typeof anAuthorisation>[0][]
const inputOf = (authorisations: Grants, row: LogRow, employedTo: string | null = null) =>
  aControlInput({
    register: {
      employees: [anEmployee({ employedTo })],
      programs: [aProgram({ identities: ['client-1'] })],
      authorisations: authorisations.map((authorisation) => anAuthorisation(authorisation)),
    },
    sources: [aLog([aLogRow(row)])],
  })
const found = (services: readonly (readonly string[])[], row: LogRow) =>
  inWords(
    findingsOf(
      a5,
      inputOf(
        services.map((granted) => ({ services: granted })),
        row,
      ),
    ),
  )

const high = ['M1001 høj log.csv:2']
const medium = ['M1001 middel log.csv:2']

describe('A5, requests outside the scope', () => {
  it.each<[string, readonly (readonly string[])[], LogRow, readonly string[]]>([
    ['of another service', [['CprPersonSmallSimple']], { type: 'PersonFullListSimple' }, high],
    ['of another method', [['PersonFullCurrentListSimple']], { type: 'PersonFullListSimple' }, high],
    ['of two authorisations', [['CprPersonSmallSimple'], ['søgning']], {}, high],
    ['that holds only a class', [['søgning']], { type: 'PersonFullListSimple' }, medium],
    ['that holds only classes, in both', [['søgning'], ['fildownload']], {}, medium],
    ['that holds a class and a service', [['søgning', 'CprPersonSmallSimple']], {}, high],
    ['of opslag, by a search', [['opslag']], { type: 'PersonFullListComplete', persons: [] }, medium],
  ])('fires %s', (_, services, row, expected) => {
    expect(found(services, row)).toEqual(expected)
  })

  it.each<[string, readonly (readonly string[])[], LogRow]>([
    ['an empty scope', [[]], {}],
    ['a scope of empty texts', [['-', ' ']], {}],
    ['one empty scope beside another', [['søgning'], []], {}],
    ['a match in another authorisation', [['søgning'], ['CprPersonFullSimple']], {}],
    ['a service and its bare method', [['cprpersonfullsimple/1']], {}],
    [
      'the same method by its address',
      [['PersonFullListSimple']],
      { type: 'CprPersonFullSimple/1/REST/PersonFullListSimple' },
    ],
    ['a class that fits', [['Opslag']], {}],
    ['a search that names a person', [['opslag']], { type: 'PersonFullListComplete' }],
    ['a row that says only its class', [['PersonFullListSimple']], { type: 'Opslag' }],
    ['a file download', [['fildownload']], { type: 'Totaldownload', persons: [] }],
  ])('does not fire on %s', (_, services, row) => {
    expect(found(services, row)).toEqual([])
  })

  it('looks only at authorisations that cover the request', () => {
    const ended = { services: ['PersonFullListSimple'], endMs: at('2026-08-01') }
    const elsewhere = { services: ['PersonFullListSimple'], system: 'Fagsystem A' }
    const covering = { services: ['CprPersonSmallSimple'] }
    expect(inWords(findingsOf(a5, inputOf([ended, elsewhere, covering], {})))).toEqual(high)
  })

  it('leaves a row to A1 when nothing covers it, and to A2 after the employment', () => {
    const uncovered = inputOf([{ services: ['søgning'], startMs: at('2026-09-01') }], {})
    expect([inWords(findingsOf(a1, uncovered)), findingsOf(a5, uncovered)]).toEqual([
      ['M1001 kritisk log.csv:2'],
      [],
    ])
    const left = inputOf([{ services: ['søgning'] }], {}, '2026-07-31')
    expect([inWords(findingsOf(a2, left)), findingsOf(a5, left)]).toEqual([
      ['M1001 kritisk (i) log.csv:2'],
      [],
    ])
  })

  it("judges a program by the program's own scope", () => {
    const holder = { kind: 'program', id: 'Fagsystem A' } as const
    const input = inputOf([{ holder, services: ['søgning'] }, { services: [] }], { signature: 'client-1' })
    expect(inWords(findingsOf(a5, input))).toEqual(['Fagsystem A middel log.csv:2'])
  })

  it('parts a user into one finding a severity', () => {
    const input = aControlInput({
      register: {
        authorisations: [
          anAuthorisation({ services: ['søgning'], endMs: at('2026-08-01') }),
          anAuthorisation({ services: ['CprPersonSmallSimple'], startMs: at('2026-08-01') }),
        ],
      },
      sources: [aLog([aLogRow({ time: '2026-08-03' }), aLogRow({ time: '2026-07-30' })])],
    })
    expect(inWords(findingsOf(a5, input))).toEqual(['M1001 høj log.csv:2', 'M1001 middel log.csv:3'])
  })
})
