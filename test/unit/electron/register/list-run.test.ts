// Lists that are taken in together, each of them a file of its own.
import { beforeEach, expect, test } from 'vitest'
import type { Ledger } from '../../../../electron/ledger/open-ledger.ts'
import {
  type ListRun,
  importAuthorisations,
  importEmployees,
  importPrograms,
} from '../../../../electron/register/import-register.ts'
import { registerFacts } from '../../../../electron/register/register-facts.ts'
import { aRegister } from '../../../helpers/a-register.ts'
import { aProgramRow, anAuthorisationRow, anEmployeeRow } from '../../../helpers/register-builders.ts'

let ledger: Ledger
let source: { importId: string }
let second: { importId: string }
beforeEach(() => {
  ;({ ledger } = aRegister())
  source = { importId: ledger.ids.id() }
  second = { importId: ledger.ids.id() }
})

const kinds = () => ledger.db.prepare('SELECT kind FROM ledger ORDER BY seq').pluck().all()
const facts = () => {
  const importIds = [source.importId, second.importId]
  return registerFacts(ledger.db, { sourceIndexOf: (importId) => importIds.indexOf(importId) })
}
const aRun = (run: Partial<ListRun> = {}): ListRun => ({
  employees: [],
  programs: [],
  authorisations: new Set(),
  ...run,
})
const sourceOf = (fact: { readonly source: unknown }) => fact.source

test('never correct one another: every row of authorisations stands as its own, in one run and the next', () => {
  importEmployees(ledger, [anEmployeeRow()], source)
  const ended = anAuthorisationRow({ endMs: Date.UTC(2026, 7, 1) })
  const rows = [anAuthorisationRow(), anAuthorisationRow({ line: 3, ref: '2026-18' })]
  const take = () => {
    const run = aRun()
    expect(importAuthorisations(ledger, rows, { ...source, run }).accepted).toBe(2)
    expect(importAuthorisations(ledger, [ended, ...rows.slice(1)], { ...second, run }).accepted).toBe(2)
  }
  take()
  expect(facts().authorisations.map(sourceOf)).toEqual([
    { source: 0, line: 2 },
    { source: 0, line: 3 },
    { source: 1, line: 2 },
    { source: 1, line: 3 },
  ])
  const before = kinds()
  take()
  expect(kinds()).toEqual(before)
})

test('also where an earlier run has the same row once', () => {
  importEmployees(ledger, [anEmployeeRow()], source)
  importAuthorisations(ledger, [anAuthorisationRow()], source)
  const run = aRun()
  importAuthorisations(ledger, [anAuthorisationRow()], { ...source, run })
  importAuthorisations(ledger, [anAuthorisationRow({ line: 5 })], { ...second, run })
  expect(facts().authorisations.map(sourceOf)).toEqual([
    { source: 0, line: 2 },
    { source: 1, line: 5 },
  ])
})

test('say together who employees and programs are, and once more leave no entry', () => {
  const former = anEmployeeRow({
    unit: 'Jobcenter',
    initials: 'abe',
    employedFrom: '2015-01-01',
    employedTo: '2020-06-30',
    identities: [{ field: 'rid', raw: '7101011234' }],
  })
  const present = anEmployeeRow({ line: 4, employedFrom: '2023-01-01' })
  const test = aProgramRow({ credentials: [{ field: 'vid', raw: 'v1' }] })
  const production = aProgramRow({ line: 4, vendor: '', credentials: [{ field: 'vid', raw: 'v2' }] })
  const run = {
    employees: [
      { ...source, rows: [former] },
      { ...second, rows: [present] },
    ],
    programs: [
      { ...source, rows: [test] },
      { ...second, rows: [production] },
    ],
  }
  const take = () => {
    importEmployees(ledger, [former], { ...source, run: aRun(run) })
    importEmployees(ledger, [present], { ...second, run: aRun(run) })
    importPrograms(ledger, [test], { ...source, run: aRun(run) })
    importPrograms(ledger, [production], { ...second, run: aRun(run) })
  }
  take()
  expect(kinds()).toEqual(['employee-registered', 'program-registered'])
  take()
  expect(kinds()).toEqual(['employee-registered', 'program-registered'])
  const { employees, programs } = facts()
  expect(employees).toMatchObject([
    {
      unit: 'Borgerservice',
      employedFrom: '2015-01-01',
      employedTo: null,
      source: { source: 1, line: 4 },
    },
  ])
  expect(employees[0]!.identities.map(({ key }) => key)).toEqual([
    'm001',
    'anbe',
    'anbe@vestby.example',
    '7101011234',
    'abe',
  ])
  expect(programs).toMatchObject([
    { vendor: 'Leverandøren', identities: [{ key: 'v1' }, { key: 'v2' }], source: { source: 1, line: 4 } },
  ])
})

test('earlier initials find their holder as initials do: after the identities of others', () => {
  const rows = [
    anEmployeeRow({ employedTo: '2020-06-30', initials: 'abe' }),
    anEmployeeRow({ line: 3, employedFrom: '2023-01-01' }),
    anEmployeeRow({ line: 4, employeeNo: 'M002', name: 'Bo', initials: '', email: '' }),
  ]
  importEmployees(ledger, rows, source)
  importAuthorisations(ledger, [anAuthorisationRow({ holder: 'ABE' })], source)
  expect(facts().authorisations).toMatchObject([{ holder: { id: 'M001' } }])
  importEmployees(ledger, [{ ...rows[2]!, identities: [{ field: 'login', raw: 'abe' }] }], source)
  importAuthorisations(ledger, [anAuthorisationRow({ line: 3, holder: 'abe' })], source)
  expect(facts().authorisations).toMatchObject([{}, { holder: { id: 'M002' } }])
})
