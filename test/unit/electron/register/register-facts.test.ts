import { beforeEach, expect, test } from 'vitest'
import type { Ledger } from '../../../../electron/ledger/open-ledger.ts'
import { ledgerHead } from '../../../../electron/ledger/open-ledger.ts'
import { seqKnownAt } from '../../../../electron/register/as-of.ts'
import {
  correctAuthorisation,
  endAuthorisation,
  registerAuthorisation,
  voidAuthorisation,
} from '../../../../electron/register/authorisation-commands.ts'
import {
  changeEmployee,
  correctEmployee,
  registerEmployee,
  voidEmployee,
} from '../../../../electron/register/employee-commands.ts'
import { eraseSubject } from '../../../../electron/register/erase-subject.ts'
import { addIdentity, endIdentity, voidIdentity } from '../../../../electron/register/identity-commands.ts'
import {
  changeProgram,
  correctProgram,
  registerProgram,
  voidProgram,
} from '../../../../electron/register/program-commands.ts'
import type { AsOf } from '../../../../electron/register/as-of.ts'
import { registerFacts } from '../../../../electron/register/register-facts.ts'
import { aRegister, startMs } from '../../../helpers/a-register.ts'
import { aProgram, anAuthorisation, anEmployee } from '../../../helpers/register-builders.ts'

let ledger: Ledger
let clock: { nowMs: number }
beforeEach(() => ({ ledger, clock } = aRegister()))

const sourceIndexOf = () => -1
const factsAsOf = (asOf: AsOf = {}) => registerFacts(ledger.db, { sourceIndexOf, asOf })
const seqNow = () => ledgerHead(ledger.db).seq
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`)

test('a correction is what is known from then on, and the earlier knowledge can still be shown', () => {
  const id = registerEmployee(ledger, anEmployee({ unit: 'Borgerservice' }))
  const before = seqNow()
  correctEmployee(ledger, id, anEmployee({ unit: 'Jobcenter' }), 'fejl i listen')
  expect(factsAsOf().employees.map(({ unit }) => unit)).toEqual(['Jobcenter'])
  expect(factsAsOf({ knownSeq: before }).employees.map(({ unit }) => unit)).toEqual(['Borgerservice'])
  expect(factsAsOf({ knownSeq: 0 }).employees).toEqual([])
  expect(
    ledger.db
      .prepare('SELECT unit, knownFromSeq, knownToSeq FROM employee ORDER BY knownFromSeq')
      .raw()
      .all(),
  ).toEqual([
    ['Borgerservice', 1, 2],
    ['Jobcenter', 2, null],
  ])
})

test('a change is true from its date, so that both truths are known now', () => {
  const id = registerEmployee(ledger, anEmployee({ unit: 'Borgerservice', initials: 'anbe' }))
  const before = seqNow()
  changeEmployee(ledger, id, anEmployee({ unit: 'Jobcenter', initials: 'anlu' }), {
    validFrom: '2026-08-01',
    reason: 'flyttet',
  })
  const unitAt = (asOf: AsOf) => factsAsOf(asOf).employees.map(({ unit }) => unit)
  expect(unitAt({ validAt: noon('2026-07-31') })).toEqual(['Borgerservice'])
  expect(unitAt({ validAt: noon('2026-08-01') })).toEqual(['Jobcenter'])
  expect(unitAt({ validAt: noon('2026-08-01'), knownSeq: before })).toEqual(['Borgerservice'])
  // 22:30 UTC on 31 July is past midnight in Copenhagen.
  expect(unitAt({ validAt: Date.UTC(2026, 6, 31, 22, 30) })).toEqual(['Jobcenter'])
  expect(factsAsOf().employees).toMatchObject([
    {
      unit: 'Jobcenter',
      initials: 'anlu',
      identities: [
        { field: 'employeeNo', key: 'm001', from: null, to: '2026-07-31' },
        { field: 'initials', key: 'anbe', from: null, to: '2026-07-31' },
        { field: 'employeeNo', key: 'm001', from: '2026-08-01', to: null },
        { field: 'initials', key: 'anlu', from: '2026-08-01', to: null },
      ],
    },
  ])
})

test('a second change must begin later than the first, and a correction concerns the version that holds', () => {
  const id = registerEmployee(ledger, anEmployee({ unit: 'A' }))
  const change = (unit: string, validFrom: string) =>
    changeEmployee(ledger, id, anEmployee({ unit }), { validFrom, reason: 'flyttet' })
  change('B', '2026-03-01')
  expect(() => change('C', '2026-03-01')).toThrow(
    expect.objectContaining({ code: 'register-ends-before-start' }),
  )
  change('C', '2026-05-01')
  correctEmployee(ledger, id, anEmployee({ unit: 'D' }), 'slåfejl')
  expect(
    ledger.db
      .prepare('SELECT unit, validFrom, validTo FROM employee WHERE knownToSeq IS NULL ORDER BY validFrom')
      .raw()
      .all(),
  ).toEqual([
    ['A', null, '2026-02-28'],
    ['B', '2026-03-01', '2026-04-30'],
    ['D', '2026-05-01', null],
  ])
})

test('identities belong from and to their dates, and one that never belonged is known no longer', () => {
  const id = registerEmployee(ledger, anEmployee({ initials: '-', email: '' }), [
    { field: 'rid', raw: '1234567890', from: '2020-01-01', to: null },
  ])
  const holder = { kind: 'employee', id } as const
  const uuid = 'UI:DK-E:G:0f8fad5b-d9cb-469f-a165-70867728950e'
  const added = addIdentity(
    ledger,
    holder,
    { field: 'uuid', raw: uuid, from: '2023-06-07', to: null },
    'OCES3',
  )
  const wrong = addIdentity(
    ledger,
    holder,
    { field: 'login', raw: 'VESTBY\\B000', from: null, to: null },
    'ny',
  )
  endIdentity(ledger, added, '2026-06-06', 'udløbet')
  const before = seqNow()
  voidIdentity(ledger, wrong, 'en andens')
  const identitiesAsOf = (asOf: AsOf) =>
    factsAsOf(asOf).employees.flatMap(({ identities }) =>
      identities.map(({ key, from, to }) => [key, from, to]),
    )
  expect(identitiesAsOf({})).toEqual([
    ['m001', null, null],
    ['1234567890', '2020-01-01', null],
    ['0f8fad5bd9cb469fa16570867728950e', '2023-06-07', '2026-06-06'],
  ])
  expect(identitiesAsOf({ knownSeq: before }).map(([key]) => key)).toContain('b000')
  expect(identitiesAsOf({ validAt: noon('2026-06-07') }).map(([key]) => key)).toEqual(['m001', '1234567890'])
  expect(() => endIdentity(ledger, added, '2022-01-01', 'x')).toThrow(
    expect.objectContaining({ code: 'register-ends-before-start' }),
  )
  expect(() => voidIdentity(ledger, wrong, 'x')).toThrow(
    expect.objectContaining({ code: 'register-unknown' }),
  )
})

test('authorisations are active from their start until their end, both clocks apart', () => {
  const holder = registerEmployee(ledger, anEmployee())
  const authorisation = anAuthorisation({ holder, startMs: noon('2026-01-01') })
  const id = registerAuthorisation(ledger, authorisation)
  const registered = seqNow()
  endAuthorisation(ledger, id, noon('2026-06-01'), 'fratrådt')
  const activeAt = (asOf: AsOf) => factsAsOf(asOf).authorisations.length
  expect(activeAt({ validAt: noon('2026-01-01') - 1 })).toBe(0)
  expect(activeAt({ validAt: noon('2026-01-01') })).toBe(1)
  expect(activeAt({ validAt: noon('2026-06-01') - 1 })).toBe(1)
  expect(activeAt({ validAt: noon('2026-06-01') })).toBe(0)
  expect(activeAt({ validAt: noon('2026-06-01'), knownSeq: registered })).toBe(1)
  expect(activeAt({})).toBe(1)
  expect(() => endAuthorisation(ledger, id, noon('2025-01-01'), 'x')).toThrow(
    expect.objectContaining({ code: 'register-ends-before-start' }),
  )
  correctAuthorisation(ledger, id, { ...authorisation, startMs: noon('2026-02-01') }, 'forkert dato')
  expect(factsAsOf().authorisations).toMatchObject([{ startMs: noon('2026-02-01'), endMs: null }])
})

test('an authorisation without a start is in the register and active at no instant', () => {
  const holder = registerEmployee(ledger, anEmployee())
  registerAuthorisation(ledger, anAuthorisation({ holder, startMs: null }))
  expect(factsAsOf().authorisations).toMatchObject([{ startMs: null }])
  expect(factsAsOf({ validAt: noon('2026-06-01') }).authorisations).toEqual([])
})

test('a voided authorisation stays to be seen, marked, and takes no further change', () => {
  const holder = registerEmployee(ledger, anEmployee())
  const id = registerAuthorisation(ledger, anAuthorisation({ holder }))
  const before = seqNow()
  voidAuthorisation(ledger, id, 'fejl')
  expect(factsAsOf().authorisations.map(({ isVoided }) => isVoided)).toEqual([true])
  expect(factsAsOf({ knownSeq: before }).authorisations.map(({ isVoided }) => isVoided)).toEqual([false])
  expect(() => voidAuthorisation(ledger, id, 'igen')).toThrow(
    expect.objectContaining({ code: 'register-unknown' }),
  )
})

test('holders and systems are shown by number and name, also after a program got another name', () => {
  const owner = registerEmployee(ledger, anEmployee())
  const program = registerProgram(ledger, aProgram({ owner: 'M001', isBatch: true }), [
    { field: 'client_id', raw: 'fagsystem-a', from: null, to: null },
  ])
  registerAuthorisation(ledger, anAuthorisation({ holder: owner, system: program }))
  registerAuthorisation(ledger, anAuthorisation({ holderKind: 'program', holder: program, system: 'online' }))
  changeProgram(ledger, program, aProgram({ name: 'Fagsystem B' }), {
    validFrom: '2026-05-01',
    reason: 'omdøbt',
  })
  const { authorisations, programs } = factsAsOf()
  expect(authorisations.map(({ holder, system }) => [holder, system])).toEqual([
    [{ kind: 'employee', id: 'M001' }, 'Fagsystem B'],
    [{ kind: 'program', id: 'Fagsystem B' }, 'online'],
  ])
  expect(programs).toMatchObject([{ name: 'Fagsystem B', identities: [{ key: 'fagsystem-a' }] }])
  expect(factsAsOf({ validAt: noon('2026-04-30') }).programs).toMatchObject([
    { name: 'Fagsystem A', batch: true },
  ])
})

test('a corrected program keeps its identities, and its earlier form is known no longer', () => {
  const id = registerProgram(ledger, aProgram({ vendor: 'Den ene' }), [
    { field: 'vid', raw: 'v1', from: null, to: null },
  ])
  correctProgram(ledger, id, aProgram({ vendor: 'Den anden', isSelfService: true }), 'fejl')
  expect(factsAsOf().programs).toMatchObject([
    { vendor: 'Den anden', selfService: true, identities: [{ key: 'v1' }] },
  ])
  expect(factsAsOf({ knownSeq: 1 }).programs).toMatchObject([{ vendor: 'Den ene', selfService: false }])
})

test('what is in use cannot be voided, and what is taken cannot be registered again', () => {
  const holder = registerEmployee(ledger, anEmployee())
  const program = registerProgram(ledger, aProgram())
  const id = registerAuthorisation(ledger, anAuthorisation({ holder, system: program }))
  const inUse = expect.objectContaining({ code: 'register-in-use' })
  expect(() => voidEmployee(ledger, holder, 'x')).toThrow(inUse)
  expect(() => voidProgram(ledger, program, 'x')).toThrow(inUse)
  const taken = expect.objectContaining({ code: 'register-taken' })
  expect(() => registerEmployee(ledger, anEmployee({ employeeNo: ' m001' }))).toThrow(taken)
  expect(() => registerProgram(ledger, aProgram({ name: 'FAGSYSTEM A' }))).toThrow(taken)
  voidAuthorisation(ledger, id, 'fejl')
  voidEmployee(ledger, holder, 'dobbelt')
  voidProgram(ledger, program, 'dobbelt')
  expect(factsAsOf().employees).toEqual([])
  const unknown = expect.objectContaining({ code: 'register-unknown' })
  expect(() => correctEmployee(ledger, holder, anEmployee(), 'x')).toThrow(unknown)
  expect(() => registerAuthorisation(ledger, anAuthorisation({ holder }))).toThrow(unknown)
  expect(registerEmployee(ledger, anEmployee())).not.toBe(holder)
})

test('an erased employee is in no projection, as of no clock, and takes no further entry', () => {
  const holder = registerEmployee(ledger, anEmployee(), [{ field: 'login', raw: 'b1', from: null, to: null }])
  registerAuthorisation(ledger, anAuthorisation({ holder }))
  correctEmployee(ledger, holder, anEmployee({ name: 'Anna Berg' }), 'gift')
  eraseSubject(ledger, holder, {
    reason: 'fem år efter ophør',
    legalBasis: 'databeskyttelsesforordningen art. 5',
  })
  expect(factsAsOf()).toEqual({ employees: [], programs: [], authorisations: [] })
  expect(factsAsOf({ knownSeq: 2 }).employees).toEqual([])
  const dump = ledger.db.prepare('SELECT data FROM payload').pluck().all().join()
  expect(dump).not.toContain('Anna')
  expect(() => eraseSubject(ledger, holder, { reason: 'x', legalBasis: 'y' })).toThrow(
    expect.objectContaining({ code: 'subject-erased' }),
  )
  expect(() =>
    addIdentity(
      ledger,
      { kind: 'employee', id: holder },
      { field: 'x', raw: 'y', from: null, to: null },
      'z',
    ),
  ).toThrow(expect.objectContaining({ code: 'register-unknown' }))
})

test('what is no person and no authorisation cannot be erased', () => {
  const unknown = ledger.ids.id()
  expect(() => eraseSubject(ledger, unknown, { reason: 'x', legalBasis: 'y' })).toThrow(
    expect.objectContaining({ code: 'not-erasable' }),
  )
})

test('known at an instant is the last entry of that instant or before', () => {
  registerEmployee(ledger, anEmployee({ employeeNo: 'M1' }))
  clock.nowMs += 5000
  registerEmployee(ledger, anEmployee({ employeeNo: 'M2' }))
  registerEmployee(ledger, anEmployee({ employeeNo: 'M3' }))
  expect([-1, 0, 4999, 5000, 9000].map((ms) => seqKnownAt(ledger.db, startMs + ms))).toEqual([0, 1, 1, 3, 3])
})
