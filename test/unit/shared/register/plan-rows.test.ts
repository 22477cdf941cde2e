import { describe, expect, test } from 'vitest'
import { type HolderEntry, indexHolders } from '../../../../shared/register/holders.ts'
import { planAuthorisations } from '../../../../shared/register/plan-authorisations.ts'
import { planEmployees as planEmployeeLists } from '../../../../shared/register/plan-employees.ts'
import { planPrograms as planProgramLists } from '../../../../shared/register/plan-programs.ts'
import type { EmployeeRow, ProgramRow } from '../../../../shared/imports/list-rows.ts'
import { aProgramRow, anAuthorisationRow, anEmployeeRow } from '../../../helpers/register-builders.ts'

function aHolder(entry: Partial<HolderEntry>): HolderEntry {
  return {
    kind: 'employee',
    id: 'e1',
    number: 'M001',
    initials: [],
    identities: [],
    programName: '',
    from: null,
    to: null,
    ...entry,
  }
}
const planEmployees = (rows: readonly EmployeeRow[]) => planEmployeeLists([{ importId: 'i1', rows }])[0]!
const planPrograms = (rows: readonly ProgramRow[]) => planProgramLists([{ importId: 'i1', rows }])[0]!
const aProgramHolder = (entry: Partial<HolderEntry>) =>
  aHolder({ kind: 'program', id: 'p1', number: '', ...entry })

describe('an employee row', () => {
  test.each([
    ['with only a number', { name: '', initials: '', email: '', unit: '', manager: '' }],
    ['with a RID that looks like a CPR number', { identities: [{ field: 'rid', raw: '7101011234' }] }],
    ['with an OCES2 name', { identities: [{ field: 'certifikat', raw: 'CVR:12345678-RID:7101011234' }] }],
  ])('%s is accepted', (_name, row) => {
    expect(planEmployees([anEmployeeRow(row)])).toMatchObject({
      items: [{ source: { line: 2 } }],
      rejects: [],
    })
  })

  test.each([
    ['without a number', { employeeNo: '' }, 'medarbejdernummer mangler'],
    ['with an empty number', { employeeNo: 'ukendt' }, 'medarbejdernummer mangler'],
    [
      'with a CPR number for number',
      { employeeNo: '710101-1234' },
      'feltet medarbejdernummer kan indeholde et personnummer',
    ],
    [
      'with a CPR number for initials',
      { initials: '7101011234' },
      'feltet initialer kan indeholde et personnummer',
    ],
    [
      'with a CPR number in the e-mail',
      { email: '7101011234@vestby.example' },
      'feltet e-mail kan indeholde et personnummer',
    ],
    [
      'with a CPR number for login',
      { identities: [{ field: 'login', raw: '710101 1234' }] },
      'feltet login kan indeholde et personnummer',
    ],
    [
      'with a CPR number behind a domain',
      { identities: [{ field: 'uuid', raw: 'VESTBY\\7101011234' }] },
      'feltet uuid kan indeholde et personnummer',
    ],
  ])('%s is a reject', (_name, row, reason) => {
    expect(planEmployees([anEmployeeRow(row)])).toEqual({ items: [], rejects: [{ line: 2, reason }] })
  })

  test('with a CPR number in a text is accepted without the number', () => {
    const row = anEmployeeRow({ name: 'Anna 710101-1234', unit: '7101011234', manager: '(110923-0034) Bo' })
    expect(planEmployees([row])).toMatchObject({
      items: [{ employee: { name: 'Anna [udeladt]', unit: '[udeladt]', manager: '([udeladt]) Bo' } }],
      rejects: [],
    })
  })
})

describe('a program row', () => {
  test('with an owner nobody knows is accepted, empty credentials and types are not taken', () => {
    const row = aProgramRow({
      owner: 'M999',
      credentials: [{ field: 'vid', raw: '-' }],
      types: ['', 'opslag'],
    })
    const { items, rejects } = planPrograms([row])
    expect(rejects).toEqual([])
    expect(items).toMatchObject([{ program: { owner: 'M999', types: ['opslag'] }, identities: [] }])
  })

  test.each([
    ['without a name', { name: ' ' }, 'programmets navn mangler'],
    ['with a CPR number for owner', { owner: '7101011234' }, 'feltet ejer kan indeholde et personnummer'],
    [
      'with a CPR number for a credential',
      { credentials: [{ field: 'vid', raw: '7101011234' }] },
      'feltet vid kan indeholde et personnummer',
    ],
  ])('%s is a reject', (_name, row, reason) => {
    expect(planPrograms([aProgramRow(row)])).toEqual({ items: [], rejects: [{ line: 2, reason }] })
  })

  test('with a CPR number in a text is accepted without the number', () => {
    const said = 'til 710101-1234'
    const row = aProgramRow({
      name: said,
      vendor: said,
      environment: said,
      types: [said],
      purpose: said,
      legalBasis: said,
    })
    const left = 'til [udeladt]'
    const program = { name: left, vendor: left, environment: left, purpose: left, legalBasis: left }
    expect(planPrograms([row])).toMatchObject({
      items: [{ program: { ...program, types: [left] } }],
      rejects: [],
    })
  })
})

describe('a holder is matched', () => {
  const index = indexHolders([
    aHolder({
      id: 'e1',
      number: '100',
      initials: ['anbe'],
      identities: ['VESTBY\\B1', '200', 'A@b.example'],
    }),
    aHolder({
      id: 'e2',
      number: '200',
      initials: ['b1'],
      identities: ['UI:DK-E:G:0f8fad5b-d9cb-469f-a165-70867728950e'],
    }),
    aProgramHolder({ id: 'p1', programName: 'anbe', identities: ['client-a'] }),
    aProgramHolder({ id: 'p2', programName: 'Fagsystem B' }),
  ])
  test.each([
    ['by employee no. before an identity', '200', 'e2'],
    ['by an identity before initials', 'b1', 'e1'],
    ['by initials before a program name', 'ANBE', 'e1'],
    ['by a program name', ' fagsystem b ', 'p2'],
    ["by a program's credential", 'CLIENT-A', 'p1'],
    ['by an e-mail', 'a@B.example', 'e1'],
    ['by the 32 digits of an OCES3 name', '0F8FAD5BD9CB469FA16570867728950E', 'e2'],
  ])('%s', (_name, text, id) => expect(index.find(text, null)).toMatchObject({ id }))

  test.each(['', '-', '0', 'ukendt', 'anb', '20', 'Fagsystem'])('not by %j', (text) => {
    expect(index.find(text, null)).toBe('none')
  })

  test('when several share an identity: the one employed on the day, if exactly one', () => {
    const shared = indexHolders([
      aHolder({ id: 'e1', number: '1', initials: ['ab'], to: '2025-12-31' }),
      aHolder({ id: 'e2', number: '2', initials: ['ab'], from: '2026-01-01' }),
    ])
    expect(shared.find('ab', '2025-12-31')).toMatchObject({ id: 'e1' })
    expect(shared.find('ab', '2026-01-01')).toMatchObject({ id: 'e2' })
    expect(shared.find('ab', null)).toBe('several')
    const both = indexHolders([
      aHolder({ id: 'e1', initials: ['ab'] }),
      aHolder({ id: 'e2', number: '2', initials: ['ab'] }),
    ])
    expect(both.find('ab', '2026-01-01')).toBe('several')
  })
})

describe('an authorisation row', () => {
  const holders = indexHolders([aHolder({}), aProgramHolder({ programName: 'Fagsystem A' })])
  test.each([
    ['', ''],
    ['-', ''],
    ['ONLINE ', 'online'],
    ['fagsystem a', 'p1'],
  ])('of system %j belongs to %j', (system, expected) => {
    const { items, rejects } = planAuthorisations([anAuthorisationRow({ system })], holders)
    expect(rejects).toEqual([])
    expect(items).toMatchObject([
      { authorisation: { holder: 'e1', holderKind: 'employee', system: expected } },
    ])
  })

  test.each([
    ['without a start', { startMs: null }],
    ['that ends before it starts', { endMs: 0 }],
    ['with a journal number of ten digits', { ref: '7101011234' }],
    ['without a reason for it', { justification: '', approvedBy: '', legalBasis: '', services: [] }],
  ])('%s is accepted', (_name, row) => {
    expect(planAuthorisations([anAuthorisationRow(row)], holders)).toMatchObject({
      items: [{ line: 2 }],
      rejects: [],
    })
  })

  test.each([
    ['whose holder nobody knows', { holder: 'M999' }, 'bruger eller program findes ikke i fortegnelsen'],
    ['without a holder', { holder: '-' }, 'bruger eller program findes ikke i fortegnelsen'],
    [
      'of a system nobody knows',
      { system: 'Fagsystem B' },
      'system er hverken tomt, "online" eller et kendt program',
    ],
  ])('%s is a reject', (_name, row, reason) => {
    expect(planAuthorisations([anAuthorisationRow(row)], holders)).toEqual({
      items: [],
      rejects: [{ line: 2, reason }],
    })
  })

  test('with a CPR number in a text is accepted without the number, and still says something', () => {
    const said = 'sag om 7101011234'
    const left = 'sag om [udeladt]'
    const texts = { type: said, approvedBy: said, justification: said, purpose: said, legalBasis: said }
    const row = anAuthorisationRow({ ...texts, services: [said, 'opslag'], ref: '110923-0034' })
    const authorisation = {
      type: left,
      approvedBy: left,
      justification: left,
      purpose: left,
      legalBasis: left,
    }
    expect(planAuthorisations([row], holders)).toMatchObject({
      items: [{ authorisation: { ...authorisation, services: [left, 'opslag'], ref: '[udeladt]' } }],
      rejects: [],
    })
  })

  test('names a program that the register has without a CPR number', () => {
    const index = indexHolders([aProgramHolder({ programName: 'Register [udeladt]' })])
    const name = 'register 710101-1234'
    expect(planAuthorisations([anAuthorisationRow({ holder: name, system: name })], index)).toMatchObject({
      items: [{ authorisation: { holder: 'p1', system: 'p1' } }],
    })
  })

  test('is matched on the local date of its start', () => {
    const shared = indexHolders([
      aHolder({ id: 'e1', initials: ['ab'], to: '2025-12-31' }),
      aHolder({ id: 'e2', number: '2', initials: ['ab'], from: '2026-01-01' }),
    ])
    // 23:30 UTC on 31 December is 1 January in Copenhagen.
    const row = anAuthorisationRow({ holder: 'ab', startMs: Date.UTC(2025, 11, 31, 23, 30) })
    expect(planAuthorisations([row], shared)).toMatchObject({ items: [{ authorisation: { holder: 'e2' } }] })
    expect(planAuthorisations([{ ...row, startMs: null }], shared).rejects).toEqual([
      { line: 2, reason: 'bruger eller program kan være flere i fortegnelsen' },
    ])
  })
})
