// Random logs that crowd the thresholds: few users, few persons, few cases, and times that lie close together, before,
// inside and after the period. Every row also comes as the plain facts a naive reading of the rules needs.
import fc from 'fast-check'
import type { ControlInput } from '../../shared/control/control-input.ts'
import { dayMs, formatDay, parseDay, type LocalDate } from '../../shared/time/local-date.ts'
import {
  aControlInput,
  aLog,
  anAuthorisation,
  anEmployee,
  aProgram,
  aProgramLog,
  at,
  type LogRow,
} from './control-builders.ts'

export type PlainRow = {
  readonly event: string
  readonly file: string
  readonly order: number
  readonly time: number
  readonly date: LocalDate
  readonly user: string
  readonly unit: string
  readonly isEmployee: boolean
  readonly isInteractive: boolean
  readonly caseRef: string
  readonly persons: readonly string[]
  readonly isInPeriod: boolean
  /** A1 or A9. */
  readonly isUnauthorised: boolean
}

export type RandomControl = { readonly input: ControlInput; readonly rows: readonly PlainRow[] }

const units: Readonly<Record<string, string>> = {
  M1: 'A',
  M2: 'A',
  M3: 'B',
  M4: 'B',
  M5: '',
  M6: 'A',
  M7: 'A',
  M8: 'A',
}
const employees = Object.keys(units)
const unauthorised = 'M8'
const stranger = 'x9'
const persons = [
  '6101011234',
  '6101011235',
  '6101011236',
  '6101019999',
  '6101010001',
  '6101010002',
  '7202021111',
]
const summerTimeMs = 2 * 3_600_000
const firstDay = parseDay('2026-07-01')

/** `days` are counted from the first of the period, 0 to 91; `seconds` from 10:00 on the Danish clock. */
export type Crowd = {
  readonly size: number
  readonly days: readonly number[]
  readonly seconds: fc.Arbitrary<number>
  readonly users?: readonly string[]
  readonly cases?: readonly string[]
}

export function randomControl({ size, days, seconds, users, cases }: Crowd): fc.Arbitrary<RandomControl> {
  const row = fc.record({
    day: fc.constantFrom(...days),
    second: seconds,
    user: fc.constantFrom(...(users ?? [...employees, stranger])),
    caseRef: fc.constantFrom(...(cases ?? ['', '', 'S-1', 'S-2', 'S-3'])),
    persons: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...persons).map((person) => [person]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...persons), { maxLength: 4 }) },
    ),
    file: fc.constantFrom('log.csv', 'log.csv', 'fagsystem.csv', 'natlig.csv'),
  })
  return fc.array(row, { minLength: Math.floor(size / 2), maxLength: size }).map((drafts) => {
    const files: Record<string, LogRow[]> = { 'log.csv': [], 'fagsystem.csv': [], 'natlig.csv': [] }
    const plain: PlainRow[] = []
    for (const draft of drafts) {
      const { user, caseRef } = draft
      const date = formatDay(firstDay + draft.day)
      const time = at(`${date} 10:00`) + Math.round(draft.second * 1000)
      const localDate = formatDay(Math.floor((time + summerTimeMs) / dayMs))
      const rows = files[draft.file]!
      const isLog = draft.file === 'log.csv'
      rows.push({
        time,
        userId: isLog ? user : '',
        endUser: isLog ? '' : user,
        caseRef,
        persons: draft.persons,
      })
      const isEmployee = user !== stranger
      if (isLog && !isEmployee) continue
      plain.push({
        event: `${draft.file}:${rows.length + 1}`,
        file: draft.file,
        order: ['log.csv', 'fagsystem.csv', 'natlig.csv'].indexOf(draft.file) * 1e6 + rows.length,
        time,
        date: localDate,
        user,
        unit: units[user] ?? '',
        isEmployee,
        isInteractive: draft.file !== 'natlig.csv',
        caseRef,
        persons: draft.persons,
        isInPeriod: localDate >= '2026-07-01' && localDate <= '2026-09-30',
        isUnauthorised: user === stranger || user === unauthorised,
      })
    }
    plain.sort((a, b) => a.time - b.time || a.order - b.order)
    return { input: inputOf(files), rows: plain }
  })
}

function inputOf(files: Readonly<Record<string, readonly LogRow[]>>): ControlInput {
  return aControlInput({
    register: {
      employees: employees.map((employeeNo) => anEmployee({ employeeNo, unit: units[employeeNo]! })),
      programs: [aProgram(), aProgram({ name: 'Natlig', batch: true })],
      authorisations: employees
        .filter((holder) => holder !== unauthorised)
        .map((holder) => anAuthorisation({ holder })),
    },
    sources: [
      aLog(files['log.csv']!),
      aProgramLog(files['fagsystem.csv']!),
      aProgramLog(files['natlig.csv']!, { file: 'natlig.csv', program: 'Natlig' }),
    ],
  })
}
