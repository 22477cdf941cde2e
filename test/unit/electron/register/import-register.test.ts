import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../../electron/ledger/open-ledger.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import {
  importAuthorisations,
  importEmployees,
  importPrograms,
} from '../../../../electron/register/import-register.ts'
import { voidEmployee } from '../../../../electron/register/employee-commands.ts'
import { registerFacts } from '../../../../electron/register/register-facts.ts'
import { aRegister } from '../../../helpers/a-register.ts'
import { aProgramRow, anAuthorisationRow, anEmployeeRow } from '../../../helpers/register-builders.ts'

let ledger: Ledger
let macKey: Buffer
let source: { importId: string }
beforeEach(() => {
  ;({ ledger, macKey } = aRegister())
  source = { importId: ledger.ids.id() }
})

const kinds = () => ledger.db.prepare('SELECT kind FROM ledger ORDER BY seq').pluck().all()
const facts = (importIds: readonly string[] = [source.importId]) =>
  registerFacts(ledger.db, { sourceIndexOf: (importId) => importIds.indexOf(importId) })

test('a list becomes facts that point at their rows', () => {
  const employees = [
    anEmployeeRow({
      identities: [
        { field: 'rid', raw: '7101011234' },
        { field: 'login', raw: 'VESTBY\\B001' },
        { field: 'login', raw: 'b001' },
        { field: 'uuid', raw: '-' },
      ],
      external: true,
    }),
    anEmployeeRow({
      line: 3,
      employeeNo: 'M002',
      initials: '',
      email: '',
      name: '',
      employedTo: '2026-08-01',
    }),
  ]
  expect(importEmployees(ledger, employees, source)).toEqual({ accepted: 2, rejects: [] })
  const program = aProgramRow({
    credentials: [{ field: 'client_id', raw: 'fs-a' }],
    types: ['CprPersonSmallSimple'],
  })
  expect(importPrograms(ledger, [program], source)).toEqual({ accepted: 1, rejects: [] })
  const rows = [
    anAuthorisationRow({ holder: 'm001' }),
    anAuthorisationRow({ line: 3, holder: 'b001', system: 'FAGSYSTEM A', services: ['-', 'søgning'] }),
    anAuthorisationRow({ line: 4, holder: 'ANBE', system: '-' }),
    anAuthorisationRow({ line: 5, holder: 'fagsystem a', system: 'Online', startMs: null }),
  ]
  expect(importAuthorisations(ledger, rows, source)).toEqual({ accepted: 4, rejects: [] })

  const { employees: people, programs, authorisations } = facts()
  expect(people).toEqual([
    {
      employeeNo: 'M001',
      initials: 'anbe',
      name: 'Anna Bentsen',
      unit: 'Borgerservice',
      manager: 'Lone Leder',
      employedFrom: '2020-01-01',
      employedTo: null,
      external: true,
      identities: [
        { raw: 'M001', key: 'm001', field: 'employeeNo', from: null, to: null },
        { raw: 'anbe', key: 'anbe', field: 'initials', from: null, to: null },
        { raw: 'anbe@vestby.example', key: 'anbe@vestby.example', field: 'email', from: null, to: null },
        { raw: '7101011234', key: '7101011234', field: 'rid', from: null, to: null },
        { raw: 'VESTBY\\B001', key: 'b001', field: 'login', from: null, to: null },
      ],
      source: { source: 0, line: 2 },
    },
    expect.objectContaining({ employeeNo: 'M002', name: '', source: { source: 0, line: 3 } }),
  ])
  expect(programs).toMatchObject([
    { name: 'Fagsystem A', owner: 'M001', batch: false, fileDownload: null, identities: [{ key: 'fs-a' }] },
  ])
  expect(
    authorisations.map(({ holder, system, services, startMs, source: at }) => [
      holder,
      system,
      services.length,
      startMs !== null,
      at?.line,
    ]),
  ).toEqual([
    [{ kind: 'employee', id: 'M001' }, 'online', 1, true, 2],
    [{ kind: 'employee', id: 'M001' }, 'Fagsystem A', 1, true, 3],
    [{ kind: 'employee', id: 'M001' }, '', 1, true, 4],
    [{ kind: 'program', id: 'Fagsystem A' }, 'online', 1, false, 5],
  ])
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([])
})

test('a fact from an import that is none of the sources, or entered by hand, has no source', () => {
  importEmployees(ledger, [anEmployeeRow()], source)
  expect(facts([]).employees.map((employee) => employee.source)).toEqual([null])
})

test('the same lists once more leave no entry', () => {
  const lists = () => {
    importEmployees(ledger, [anEmployeeRow({ identities: [{ field: 'login', raw: 'b001' }] })], source)
    importPrograms(ledger, [aProgramRow({ credentials: [{ field: 'vid', raw: 'v1' }] })], source)
    importAuthorisations(ledger, [anAuthorisationRow(), anAuthorisationRow({ line: 3 })], source)
  }
  lists()
  const before = kinds()
  expect(before.length).toBe(4)
  lists()
  expect(kinds()).toEqual(before)
})

test('a later list corrects what differs, adds new identities, and registers what is new', () => {
  importEmployees(ledger, [anEmployeeRow()], source)
  importPrograms(ledger, [aProgramRow()], source)
  importAuthorisations(ledger, [anAuthorisationRow(), anAuthorisationRow({ line: 3 })], source)
  const before = kinds().length
  const later = { importId: ledger.ids.id() }
  importEmployees(
    ledger,
    [anEmployeeRow({ line: 9, unit: 'Jobcenter', identities: [{ field: 'login', raw: 'b1' }] })],
    later,
  )
  importPrograms(ledger, [aProgramRow({ vendor: 'En anden' })], later)
  const ended = anAuthorisationRow({ line: 7, endMs: Date.UTC(2026, 7, 1) })
  const rows = [anAuthorisationRow({ line: 6 }), ended, anAuthorisationRow({ line: 8, system: '' })]
  expect(importAuthorisations(ledger, rows, later).accepted).toBe(3)
  expect(kinds().slice(before)).toEqual([
    'employee-corrected',
    'identity-added',
    'program-corrected',
    'authorisation-corrected',
    'authorisation-registered',
  ])
  const known = facts([source.importId, later.importId])
  expect(known.employees).toMatchObject([{ unit: 'Jobcenter', source: { source: 1, line: 9 } }])
  expect(known.authorisations.map(({ endMs, system, source: at }) => [endMs, system, at])).toEqual([
    [null, 'online', { source: 0, line: 2 }],
    [Date.UTC(2026, 7, 1), 'online', { source: 1, line: 7 }],
    [null, '', { source: 1, line: 8 }],
  ])
})

test('an employee who was voided and stands in a later list is registered anew', () => {
  importEmployees(ledger, [anEmployeeRow()], source)
  const id = String(ledger.db.prepare('SELECT id FROM employee').pluck().get())
  voidEmployee(ledger, id, 'fejl')
  importEmployees(ledger, [anEmployeeRow()], source)
  expect(kinds()).toEqual(['employee-registered', 'employee-voided', 'employee-registered'])
  expect(facts().employees.length).toBe(1)
})

test('a CPR number in a text of a list never reaches the ledger, and the row stands', () => {
  importEmployees(ledger, [anEmployeeRow({ name: 'Anna 710101-1234' })], source)
  const row = anAuthorisationRow({ justification: 'sag 7101011234', ref: '110923-0034' })
  expect(importAuthorisations(ledger, [row], source)).toEqual({ accepted: 1, rejects: [] })
  expect(facts().authorisations).toMatchObject([{ justification: 'sag [udeladt]', ref: '[udeladt]' }])
  const stored = ledger.db.prepare('SELECT data FROM payload').pluck().all().join()
  expect(stored).not.toMatch(/710101|110923/)
})

describe('rejects', () => {
  test('are returned with line and reason, and nothing of them is recorded', () => {
    const rows = [
      anEmployeeRow(),
      anEmployeeRow({ line: 3, employeeNo: '' }),
      anEmployeeRow({ line: 4, employeeNo: ' m001 ', name: 'Bo Clausen' }),
      anEmployeeRow({ line: 5, employeeNo: '7101011234' }),
    ]
    const { accepted, rejects } = importEmployees(ledger, rows, source)
    expect(accepted).toBe(1)
    expect(rejects).toEqual([
      { line: 3, reason: 'medarbejdernummer mangler' },
      { line: 4, reason: 'medarbejdernummeret står også i linje 2 med et andet navn' },
      { line: 5, reason: 'feltet medarbejdernummer kan indeholde et personnummer' },
    ])
    expect(kinds()).toEqual(['employee-registered'])
    const stored = ledger.db.prepare('SELECT data FROM payload').pluck().all().join()
    expect(stored).not.toContain('7101011234')
  })

  test('of authorisations whose employees were rejected', () => {
    importEmployees(ledger, [anEmployeeRow({ employeeNo: '7101011234' })], source)
    expect(importAuthorisations(ledger, [anAuthorisationRow({ holder: '7101011234' })], source)).toEqual({
      accepted: 0,
      rejects: [{ line: 2, reason: 'bruger eller program findes ikke i fortegnelsen' }],
    })
  })
})
