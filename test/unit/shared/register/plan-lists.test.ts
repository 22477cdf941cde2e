import { describe, expect, test } from 'vitest'
import type { EmployeeRow, ProgramRow } from '../../../../shared/imports/list-rows.ts'
import { planEmployees } from '../../../../shared/register/plan-employees.ts'
import { planPrograms } from '../../../../shared/register/plan-programs.ts'
import { aProgramRow, anEmployeeRow } from '../../../helpers/register-builders.ts'

const aList = (importId: string, rows: readonly EmployeeRow[], fields?: readonly string[]) => ({
  importId,
  rows,
  ...(fields ? { fields: new Set(fields) } : {}),
})
const planned = (...rows: readonly EmployeeRow[]) => planEmployees([aList('i1', rows)])[0]!
const former = anEmployeeRow({
  line: 2,
  initials: 'abe',
  email: 'abe@vestby.example',
  unit: 'Jobcenter',
  manager: 'Jens Leder',
  employedFrom: '2015-01-01',
  employedTo: '2020-06-30',
  external: true,
  identities: [{ field: 'rid', raw: '7101011234' }],
})
const present = anEmployeeRow({
  line: 3,
  employedFrom: '2023-02-01',
  employedTo: null,
  external: false,
  identities: [{ field: 'login', raw: 'b001' }],
})

describe('two rows of one employee', () => {
  test.each([
    ['the former employment first', [former, present]],
    ['the present one first', [present, former]],
  ])('are one, as in the latest employment, with the identities of both: %s', (_name, rows) => {
    const { items, rejects } = planned(...rows)
    expect(rejects).toEqual([])
    expect(items).toMatchObject([
      {
        source: { importId: 'i1', line: 3 },
        employee: {
          initials: 'anbe',
          unit: 'Borgerservice',
          manager: 'Lone Leder',
          email: 'anbe@vestby.example',
          employedFrom: '2015-01-01',
          employedTo: null,
          isExternal: false,
        },
      },
    ])
    const identities = items[0]!.identities.toSorted((a, b) => (a.field < b.field ? -1 : 1))
    expect(identities).toEqual([
      { field: 'email', raw: 'abe@vestby.example' },
      { field: 'initials', raw: 'abe' },
      { field: 'login', raw: 'b001' },
      { field: 'rid', raw: '7101011234' },
    ])
  })

  test.each([
    [
      'ended both',
      ['2015-01-01', '2020-06-30'],
      ['2023-01-01', '2025-01-31'],
      ['2015-01-01', '2025-01-31'],
      3,
    ],
    ['one without a start', [null, '2020-06-30'], ['2023-01-01', '2025-01-31'], [null, '2025-01-31'], 3],
    ['the first one open', ['2015-01-01', null], ['2023-01-01', '2025-01-31'], ['2015-01-01', null], 2],
    ['both open', ['2023-01-01', null], ['2015-01-01', null], ['2015-01-01', null], 2],
    ['both the same', ['2015-01-01', null], ['2015-01-01', null], ['2015-01-01', null], 3],
  ] as const)(
    'are employed from the earliest start to the latest end: %s',
    (_name, first, second, span, line) => {
      const rows = [first, second].map(([employedFrom, employedTo], index) =>
        anEmployeeRow({ line: index + 2, employedFrom, employedTo }),
      )
      expect(planned(...rows).items).toMatchObject([
        { source: { line }, employee: { employedFrom: span[0], employedTo: span[1] } },
      ])
    },
  )

  test.each([
    ['written with other letters and blanks', ' anna  BENTSEN'],
    ['missing in one', ''],
  ])('may have the name %s', (_name, name) => {
    expect(planned(former, { ...present, name })).toMatchObject({ items: [{}], rejects: [] })
    expect(planned({ ...former, name: '' }, present).items).toMatchObject([
      { employee: { name: 'Anna Bentsen' } },
    ])
  })

  test('of different names are two persons, the second of whom is a reject, also behind a row without a name', () => {
    const other = anEmployeeRow({ line: 9, name: 'Bo Clausen', employedTo: null })
    const { items, rejects } = planned({ ...former, name: '' }, present, other)
    expect(items.map(({ source }) => source.line)).toEqual([3])
    expect(rejects).toEqual([
      { line: 9, reason: 'medarbejdernummeret står også i linje 3 med et andet navn' },
    ])
  })

  test('are none where one of them is refused', () => {
    const { items, rejects } = planned({ ...former, initials: '7101011234' }, present)
    expect(items).toMatchObject([{ employee: { employedFrom: '2023-02-01' } }])
    expect(rejects).toEqual([{ line: 2, reason: 'feltet initialer kan indeholde et personnummer' }])
  })
})

describe('several lists of employees', () => {
  test('say together who an employee is, in the plan of the last list that names him', () => {
    const staff = aList('i1', [former, anEmployeeRow({ line: 3, employeeNo: 'M002', name: 'Bo Clausen' })])
    const plans = planEmployees([staff, aList('i2', [{ ...present, line: 7, unit: '' }])])
    expect(plans).toMatchObject([
      { items: [{ source: { importId: 'i1', line: 3 }, employee: { employeeNo: 'M002' } }], rejects: [] },
      {
        items: [
          {
            source: { importId: 'i2', line: 7 },
            employee: { unit: 'Jobcenter', employedFrom: '2015-01-01', employedTo: null },
          },
        ],
        rejects: [],
      },
    ])
  })

  test('keep the employment of the one that has it: a list without the columns says nothing about it', () => {
    const identities = [{ field: 'login', raw: 'b001' }]
    const accounts = anEmployeeRow({ line: 8, unit: 'IT', employedFrom: null, employedTo: null, identities })
    const [, plan] = planEmployees([
      aList('i1', [former], ['employee_no', 'unit', 'employed_from', 'employed_to']),
      aList('i2', [accounts], ['employee_no', 'unit', 'login']),
    ])
    expect(plan!.items).toMatchObject([
      {
        source: { importId: 'i1', line: 2 },
        employee: { unit: 'Jobcenter', employedFrom: '2015-01-01', employedTo: '2020-06-30' },
      },
    ])
    expect(plan!.items[0]!.identities).toEqual(expect.arrayContaining([...former.identities, ...identities]))
  })

  test('refuse a number that stands in another list with another name', () => {
    const [, plan] = planEmployees([aList('i1', [former]), aList('i2', [{ ...present, name: 'Bo Clausen' }])])
    expect(plan).toEqual({
      items: [],
      rejects: [{ line: 3, reason: 'medarbejdernummeret står også i en anden liste med et andet navn' }],
    })
  })
})

test('rows of one program are one, with the types and credentials of all, in one list or several', () => {
  const test = aProgramRow({
    environment: 'test',
    vendor: 'En gammel',
    types: ['A', 'B'],
    credentials: [{ field: 'vid', raw: 'v1' }],
    from: '2020-01-01',
    to: '2024-12-31',
    batch: true,
  })
  const production: ProgramRow = aProgramRow({
    line: 3,
    name: 'FAGSYSTEM A',
    vendor: '',
    types: ['B', 'C'],
    credentials: [{ field: 'vid', raw: 'v2' }],
    from: '2024-01-01',
  })
  const program = {
    source: { line: 3 },
    program: {
      name: 'FAGSYSTEM A',
      vendor: 'En gammel',
      environment: 'produktion',
      types: ['A', 'B', 'C'],
      inUseFrom: '2020-01-01',
      inUseTo: null,
      isBatch: true,
    },
    identities: [{ raw: 'v1' }, { raw: 'v2' }],
  }
  expect(planPrograms([{ importId: 'i1', rows: [test, production] }])).toMatchObject([
    { items: [program], rejects: [] },
  ])
  const lists = [test, production].map((row, index) => ({ importId: `i${index + 1}`, rows: [row] }))
  expect(planPrograms(lists)).toMatchObject([
    { items: [], rejects: [] },
    { items: [program], rejects: [] },
  ])
})
