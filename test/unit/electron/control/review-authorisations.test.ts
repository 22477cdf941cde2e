import { beforeEach, describe, expect, test } from 'vitest'
import { startControl } from '../../../../electron/control/plan-control.ts'
import {
  confirmUnits,
  endReviewed,
  markReviewed,
  setException,
} from '../../../../electron/control/review-authorisations.ts'
import { reviewRows } from '../../../../electron/control/review-rows.ts'
import { pageOfUnits } from '../../../../electron/control/review-units.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import {
  registerAuthorisation,
  voidAuthorisation,
} from '../../../../electron/register/authorisation-commands.ts'
import { registerEmployee } from '../../../../electron/register/employee-commands.ts'
import { registerProgram } from '../../../../electron/register/program-commands.ts'
import { type ARegister, aRegister, startMs } from '../../../helpers/a-register.ts'
import { aProgram, anAuthorisation, anEmployee } from '../../../helpers/register-builders.ts'

let register: ARegister
let control: string
beforeEach(() => {
  register = aRegister()
  control = startControl(register.ledger, {
    period: { from: '2026-04-01', to: '2026-06-30' },
    covers: [{ kind: 'authorisations', program: null }],
    agreed: '',
  })
})

function authorise(employeeNo: string, unit: string, name = employeeNo): string {
  const { ledger } = register
  const holder = registerEmployee(ledger, anEmployee({ employeeNo, unit, name, initials: employeeNo }))
  return registerAuthorisation(ledger, anAuthorisation({ holder, system: 'online' }))
}
const units = (search = '') =>
  pageOfUnits(register.ledger.db, { control, search, from: 0, count: 200 }, startMs)
const rows = (unit: string | null, search = '') =>
  reviewRows(register.ledger.db, { control, unit, search, from: 0, count: 200 }, startMs)
const confirm = (...names: string[]) =>
  confirmUnits(
    register.ledger,
    control,
    units().rows.filter(({ unit }) => names.includes(unit)),
  )
const reviews = () =>
  register.ledger.db
    .prepare(`SELECT data FROM ledger JOIN payload USING (seq) WHERE kind = 'authorisations-reviewed'`)
    .pluck()
    .all()
    .map((data) => JSON.parse(String(data)) as Record<string, unknown>)

test('units come in Danish order with what is active in them: nothing voided, ended or yet to begin', () => {
  const { ledger } = register
  authorise('M1', 'Ærø')
  authorise('M2', 'Aarup')
  const voided = authorise('M3', 'Zeuthen')
  voidAuthorisation(ledger, voided, 'fejl')
  const holder = registerEmployee(ledger, anEmployee({ employeeNo: 'M4', unit: 'Zeuthen' }))
  registerAuthorisation(ledger, anAuthorisation({ holder, endMs: startMs }))
  registerAuthorisation(ledger, anAuthorisation({ holder, startMs: startMs + 1, endMs: null }))
  registerAuthorisation(ledger, anAuthorisation({ holder, startMs: null }))
  expect(units().rows.map(({ unit, authorisations }) => [unit, authorisations])).toEqual([
    ['Zeuthen', 1],
    ['Ærø', 1],
    ['Aarup', 1],
  ])
})

test("a program's authorisation is in its owner's unit", () => {
  authorise('M1', 'Borgerservice')
  const holder = registerProgram(register.ledger, aProgram({ owner: 'M1' }))
  registerAuthorisation(register.ledger, anAuthorisation({ holderKind: 'program', holder }))
  expect(rows('Borgerservice').rows.map(({ name }) => name)).toEqual(['Fagsystem A', 'M1'])
})

test('a unit is confirmed with its count, digest and exceptions, which it takes from the draft', () => {
  authorise('M1', 'Borgerservice')
  const other = authorise('M2', 'Borgerservice')
  setException(register.ledger, control, other, { decision: 'ikke ansat', note: 'fratrådt i maj' })
  expect(units().rows).toMatchObject([{ state: 'missing', exceptions: 1, authorisations: 2 }])
  expect(confirm('Borgerservice')).toEqual({ units: 1, confirmed: 1 })
  expect(reviews()).toMatchObject([
    {
      control,
      unit: 'Borgerservice',
      confirmed: 1,
      exceptions: [{ authorisation: other, decision: 'ikke ansat', note: 'fratrådt i maj' }],
    },
  ])
  expect(units().rows).toMatchObject([{ state: 'confirmed', exceptions: 1 }])
  expect(rows('Borgerservice').rows[1]?.exception).toEqual({
    decision: 'ikke ansat',
    note: 'fratrådt i maj',
    isRecorded: true,
  })
  expect(verifyRegister(register.ledger.db, register.macKey).problems).toEqual([])
})

describe('a confirmation', () => {
  test('of something else than what was shown is refused whole', () => {
    authorise('M1', 'Borgerservice')
    authorise('M2', 'Jobcenter')
    const shown = units().rows
    authorise('M3', 'Jobcenter')
    expect(() => confirmUnits(register.ledger, control, shown)).toThrow(
      expect.objectContaining({ code: 'review-changed-meanwhile' }),
    )
    expect(reviews()).toEqual([])
  })

  test('of a unit whose rows were read before it changed is refused', () => {
    authorise('M1', 'Jobcenter')
    const { digest } = rows('Jobcenter')
    expect(digest).toBe(units().rows[0]?.digest)
    authorise('M2', 'Jobcenter')
    const shown = [{ unit: 'Jobcenter', digest: digest ?? '' }]
    expect(() => confirmUnits(register.ledger, control, shown)).toThrow(
      expect.objectContaining({ code: 'review-changed-meanwhile' }),
    )
  })

  test('no longer stands when an authorisation has begun, or an exception is marked or taken back', () => {
    const first = authorise('M1', 'Borgerservice')
    confirm('Borgerservice')
    authorise('M2', 'Borgerservice')
    expect(units().rows).toMatchObject([{ state: 'changed' }])
    confirm('Borgerservice')
    setException(register.ledger, control, first, { decision: 'forkert registreret', note: '' })
    expect(units().rows).toMatchObject([{ state: 'changed', exceptions: 1 }])
    confirm('Borgerservice')
    setException(register.ledger, control, first, null)
    expect(units().rows).toMatchObject([{ state: 'changed', exceptions: 0 }])
    confirm('Borgerservice')
    expect(units().rows).toMatchObject([{ state: 'confirmed', exceptions: 0 }])
    expect(reviews()).toHaveLength(4)
  })

  test('stands when an exception is ended as the review said', () => {
    authorise('M1', 'Borgerservice')
    const other = authorise('M2', 'Borgerservice')
    setException(register.ledger, control, other, { decision: 'skal ophøre', note: '' })
    confirm('Borgerservice')
    endReviewed(register.ledger, control, other, '2026-06-30', 'nyt arbejde')
    expect(units().rows).toMatchObject([{ state: 'confirmed', authorisations: 1, exceptions: 0 }])
  })
})

test('rows are found by name, number, initials and system across units, whatever the case of Danish letters', () => {
  authorise('M1', 'Borgerservice', 'Ærlig Åby')
  authorise('M2', 'Jobcenter', 'Bo')
  expect(rows(null, 'ÆRLIG').rows.map(({ number }) => number)).toEqual(['M1'])
  expect(rows(null, 'm2').total).toBe(1)
  expect(rows(null, 'online').total).toBe(2)
})

test('an exception whose end is refused is not marked', () => {
  const { ledger } = register
  const authorisation = authorise('M1', 'Borgerservice')
  const mark = (lastDate: string) =>
    markReviewed(ledger, {
      control,
      authorisation,
      exception: { decision: 'skal ophøre', note: '' },
      end: { lastDate, reason: 'nyt arbejde' },
    })
  expect(() => mark('1999-12-31')).toThrow(expect.objectContaining({ code: 'register-ends-before-start' }))
  expect(units().rows).toMatchObject([{ exceptions: 0 }])
  mark('2026-12-31')
  expect(units().rows).toMatchObject([{ exceptions: 1 }])
  expect(rows('Borgerservice').rows).toMatchObject([{ end: '2026-12-31' }])
})
