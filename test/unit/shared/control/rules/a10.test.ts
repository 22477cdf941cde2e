import { describe, expect, it } from 'vitest'
import { a10 } from '../../../../../shared/control/rules/a10.ts'
import {
  aControlInput,
  aList,
  anAuthorisation,
  anEmployee,
  at,
  endOf,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

type Authorisation = NonNullable<Parameters<typeof anAuthorisation>[0]>
const complete: Authorisation = { services: ['opslag'] }
const inputOf = (authorisation: Authorisation, fields?: readonly string[]) =>
  aControlInput({
    sources: [aList(fields ? { fields } : {})],
    register: {
      authorisations: [anAuthorisation({ ...complete, source: { source: 0, line: 3 }, ...authorisation })],
    },
  })
const lacking = ['Borgerservice lav autorisationer.csv:3']

describe('A10, authorisations whose grounds are missing', () => {
  it.each<[string, Authorisation]>([
    ['justification', { justification: '' }],
    ['approver', { approvedBy: 'n/a' }],
    ['legal basis', { legalBasis: ' - ' }],
    ['scope', { services: [] }],
    ['scope but for empty texts', { services: ['-'] }],
    ['justification, ending with the period', { justification: '', endMs: endOf('2026-09-30') }],
  ])('fires on one without %s', (_, authorisation) => {
    expect(inWords(findingsOf(a10, inputOf(authorisation)))).toEqual(lacking)
  })

  it.each<[string, Authorisation]>([
    ['has everything', {}],
    ['lacks only purpose and reference', { purpose: '', ref: '' }],
    ['has ended before the end of the period', { justification: '', endMs: at('2026-09-30 23:59') }],
    ['starts after the period', { justification: '', startMs: at('2026-10-01') }],
    ['has no start', { justification: '', startMs: null }],
    ['is voided', { justification: '', isVoided: true }],
  ])('does not fire on one that %s', (_, authorisation) => {
    expect(findingsOf(a10, inputOf(authorisation))).toEqual([])
  })

  it('asks only for parts that the list has a column for', () => {
    const bare: Authorisation = { justification: '', approvedBy: '', legalBasis: '', services: [] }
    expect(findingsOf(a10, inputOf(bare, ['person_or_program', 'start', 'end']))).toEqual([])
    expect(inWords(findingsOf(a10, inputOf(bare, ['start', 'legal_basis'])))).toEqual(lacking)
    expect(findingsOf(a10, inputOf({ ...bare, legalBasis: 'CPR-loven' }, ['legal_basis']))).toEqual([])
  })

  it('counts entries where the authorisation was entered by hand', () => {
    const [finding] = findingsOf(a10, inputOf({ justification: '', source: null }))
    expect([finding!.events, finding!.count]).toEqual([[], 1])
  })

  it('groups by unit and carries startUp before the first approved control', () => {
    const input = aControlInput({
      isStartUp: true,
      sources: [aList()],
      register: {
        employees: [anEmployee(), anEmployee({ employeeNo: 'M2', unit: 'Jobcenter' })],
        authorisations: ['M1001', 'M2', 'M1001'].map((holder, index) =>
          anAuthorisation({ holder, source: { source: 0, line: index + 2 } }),
        ),
      },
    })
    const findings = findingsOf(a10, input)
    expect(inWords(findings)).toEqual([
      'Borgerservice lav autorisationer.csv:2 autorisationer.csv:4',
      'Jobcenter lav autorisationer.csv:3',
    ])
    expect(findings[0]!.parameters).toEqual({ startUp: true })
  })
})
