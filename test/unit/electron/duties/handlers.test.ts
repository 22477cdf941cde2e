import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { dutiesHandlers } from '../../../../electron/duties/handlers.ts'
import type { Ledger } from '../../../../electron/ledger/open-ledger.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import { registerEmployee } from '../../../../electron/register/employee-commands.ts'
import { eraseSubject } from '../../../../electron/register/erase-subject.ts'
import type { StoreContext } from '../../../../electron/store/context.ts'
import {
  controlClauses,
  type HomeClause,
  rulesClauses,
  standardClauses,
} from '../../../../shared/duties/clauses.ts'
import type { AnswerInput } from '../../../../shared/duties/contract.ts'
import { aFolder } from '../../../helpers/a-data-file.ts'
import { aRegister } from '../../../helpers/a-register.ts'
import { aStoreContext } from '../../../helpers/a-store-context.ts'
import { anEmployee } from '../../../helpers/register-builders.ts'

// The register's clock stands at 1 July 2026.
const today = '2026-07-01'
let context: StoreContext
let ledger: Ledger
let macKey: Buffer
let anna: string
let bo: string

function anInput(clause: HomeClause, given: Partial<AnswerInput> = {}): AnswerInput {
  const evidence = { kind: 'journal', reference: '2026-44' } as const
  return { clause, verdict: 'met', note: '', on: today, evidence, followUp: null, ...given }
}

const followUp = { id: null, due: '2026-07-31', responsible: 'IT-afdelingen' }
const no = { verdict: 'not-met', note: 'mangler', evidence: null, followUp } as const
const inputs = (clauses: readonly HomeClause[]) => clauses.map((clause) => anInput(clause))

async function aWorkplace(employee = anna) {
  const { id: rules } = await dutiesHandlers.registerRules(context, {
    version: '1',
    validFrom: '2026-01-01',
    answers: inputs(rulesClauses),
  })
  const { id: standard } = await dutiesHandlers.registerStandard(context, {
    name: 'Bærbar',
    timeout: { action: 'lock', minutes: 10 },
    answers: inputs(standardClauses),
  })
  const { id: workplace } = await dutiesHandlers.registerWorkplace(context, {
    employee,
    standard,
    place: 'home',
    from: '2026-02-01',
  })
  return { rules, standard, workplace }
}

const declare = (workplace: string, rules: string, given: Partial<AnswerInput> = {}) =>
  dutiesHandlers.recordDeclaration(context, { workplace, on: today, rules, answer: anInput('T7.2', given) })

const rowsNow = async () =>
  (await dutiesHandlers.workplaces(context, { search: '', status: 'all', limit: 200 })).rows

beforeEach(() => {
  const register = aRegister()
  ledger = register.ledger
  macKey = register.macKey
  context = aStoreContext(ledger)
  anna = registerEmployee(ledger, anEmployee())
  bo = registerEmployee(ledger, anEmployee({ employeeNo: 'M002', name: 'Bo Carlsen', unit: 'Jobcenter' }))
})

test('a workplace is in order when its employee has accepted the rules in force, until there are new ones', async () => {
  const { rules, workplace } = await aWorkplace()
  expect((await rowsNow())[0]).toMatchObject({ status: 'declaration-missing', declaredOn: null })
  await declare(workplace, rules)
  expect((await rowsNow())[0]).toMatchObject({ status: 'in-order', declaredOn: today })
  await dutiesHandlers.registerRules(context, {
    version: '2',
    validFrom: today,
    answers: inputs(rulesClauses),
  })
  expect((await rowsNow())[0]).toMatchObject({ status: 'declaration-outdated' })
  expect((await dutiesHandlers.home(context)).counts).toMatchObject({ 'declaration-outdated': 1 })
})

test('every nej has a deadline, and closing it with what was done puts the workplace in order', async () => {
  const { rules, workplace } = await aWorkplace()
  await declare(workplace, rules, no)
  const before = await dutiesHandlers.home(context)
  expect(before.followUps).toMatchObject([
    {
      clause: 'T7.2',
      due: '2026-07-31',
      daysLeft: 30,
      responsible: 'IT-afdelingen',
      origin: 'declaration',
      originName: 'Anna Bentsen',
    },
  ])
  expect((await rowsNow())[0]).toMatchObject({ status: 'open-no', nextDue: '2026-07-31' })
  const { id } = before.followUps[0]!
  await dutiesHandlers.moveFollowUp(context, {
    id,
    due: '2026-08-15',
    responsible: 'Anna',
    reason: 'ferie',
  })
  expect((await rowsNow())[0]).toMatchObject({ nextDue: '2026-08-15' })
  await dutiesHandlers.closeFollowUp(context, { id, on: today, done: 'Skærmen er vendt' })
  expect((await rowsNow())[0]).toMatchObject({ status: 'in-order', nextDue: null })
  const { declarations } = await dutiesHandlers.workplace(context, { id: workplace })
  expect(declarations[0]?.answers[0]?.state).toEqual({
    isOpen: false,
    closedOn: today,
    done: 'Skærmen er vendt',
  })
  expect(() => dutiesHandlers.closeFollowUp(context, { id, on: today, done: 'igen' })).toThrow('duty-unknown')
})

test('a timeout of eleven minutes can only be recorded as a nej', async () => {
  const standard = (timeout: { action: 'lock'; minutes: number } | null, answer: Partial<AnswerInput>) =>
    dutiesHandlers.registerStandard(context, {
      name: 'Bærbar',
      timeout,
      answers: [anInput('T7.4'), anInput('T7.8', answer)],
    })
  expect(() => standard({ action: 'lock', minutes: 11 }, {})).toThrow('has not its shape')
  expect(() => standard(null, {})).toThrow('has not its shape')
  await standard({ action: 'lock', minutes: 11 }, no)
  expect((await dutiesHandlers.home(context)).followUps).toMatchObject([
    { clause: 'T7.8', origin: 'standard' },
  ])
})

test('a correction keeps what was said before, with its reason, and drops the deadline of a nej that was a mistake', async () => {
  const { id } = await dutiesHandlers.registerStandard(context, {
    name: 'Bærbar',
    timeout: null,
    answers: [anInput('T7.4'), anInput('T7.8', no)],
  })
  const timeout = { action: 'disconnect', minutes: 5 } as const
  await dutiesHandlers.correctStandard(context, {
    id,
    name: 'Bærbar',
    timeout,
    answers: inputs(standardClauses),
    reason: 'Afbrydelsen var overset',
  })
  const home = await dutiesHandlers.home(context)
  expect(home.standards).toMatchObject([{ timeout, answers: [{}, { verdict: 'met', state: null }] }])
  expect(home.followUps).toEqual([])
  const history = await dutiesHandlers.history(context, { id })
  expect(history.map(({ kind }) => kind)).toEqual(['device-standard-corrected', 'device-standard-registered'])
  expect(history[0]?.data).toMatchObject({ reason: 'Afbrydelsen var overset' })
})

test("the officer's own control moves its deadline, and a nej in it stands on the workplaces it covered", async () => {
  const { rules, workplace } = await aWorkplace()
  await declare(workplace, rules)
  expect((await dutiesHandlers.home(context)).control).toEqual({
    months: 12,
    last: null,
    due: '2027-02-01',
    daysLeft: 215,
  })
  const answers = controlClauses.map((clause) => anInput(clause, clause === 'T7.6' ? no : {}))
  const control = { on: '2026-06-30', checked: 'Samtale og skærmdeling', workplaces: [workplace], answers }
  const { id } = await dutiesHandlers.recordControl(context, control)
  expect((await dutiesHandlers.home(context)).control).toMatchObject({
    last: '2026-06-30',
    due: '2027-06-30',
  })
  expect((await rowsNow())[0]).toMatchObject({ status: 'open-no', controlledOn: '2026-06-30' })
  await dutiesHandlers.setControlInterval(context, { months: 6, reason: 'mange nye' })
  expect((await dutiesHandlers.home(context)).control).toMatchObject({ due: '2026-12-30' })
  await dutiesHandlers.voidControl(context, { id, reason: 'Forkert dato' })
  expect((await rowsNow())[0]).toMatchObject({ status: 'in-order', controlledOn: null })
})

test('an employee has one home workplace at a time, and another after it ended', async () => {
  const { standard, workplace } = await aWorkplace()
  const again = { employee: anna, standard, place: 'equivalent', from: '2026-06-01' } as const
  expect(() => dutiesHandlers.registerWorkplace(context, again)).toThrow('duty-workplace-overlaps')
  await dutiesHandlers.endWorkplace(context, { id: workplace, to: '2026-05-31', reason: 'flyttet' })
  await dutiesHandlers.registerWorkplace(context, again)
  expect((await rowsNow()).map(({ status }) => status)).toEqual(['ended', 'declaration-missing'])
})

describe('what is refused', () => {
  test('ending before the start, a day in the future, a voided version, a standard in use', async () => {
    const { rules, standard, workplace } = await aWorkplace()
    const reason = 'fejl'
    expect(() => dutiesHandlers.endWorkplace(context, { id: workplace, to: '2026-01-31', reason })).toThrow(
      'duty-ends-before-start',
    )
    expect(() => declare(workplace, rules, { on: '2026-07-02' })).toThrow('duty-date-in-future')
    expect(() => dutiesHandlers.voidStandard(context, { id: standard, reason })).toThrow('duty-in-use')
    const early = { ...no, on: '2026-06-30', followUp: { ...followUp, due: '2026-06-29' } }
    expect(() => declare(workplace, rules, early)).toThrow('duty-due-before-answer')
    expect(() =>
      declare(workplace, rules, { ...early, followUp: { ...followUp, due: '2026-06-30' } }),
    ).not.toThrow()
    await dutiesHandlers.voidRules(context, { id: rules, reason })
    expect(() => declare(workplace, rules)).toThrow('duty-no-rules')
  })

  test('a text that could hold a CPR number', async () => {
    const { rules, workplace } = await aWorkplace()
    expect(() => declare(workplace, rules, { note: 'se 710190-1234' })).toThrow('ledger-holds-cpr')
    expect((await rowsNow())[0]).toMatchObject({ declaredOn: null })
  })
})

test('candidates are employees without a home workplace, found by name, number or unit', async () => {
  const search = async (text: string) =>
    (await dutiesHandlers.candidates(context, { search: text })).map(({ id }) => id)
  expect(await search('')).toEqual([anna, bo])
  await aWorkplace()
  expect(await search('')).toEqual([bo])
  expect(await search('JOBCENTER carl')).toEqual([bo])
  expect(await search('borgerservice')).toEqual([])
})

test('what was recorded replays to the same tables, also when a workplace is erased', async () => {
  const { rules, workplace } = await aWorkplace()
  await declare(workplace, rules, no)
  eraseSubject(ledger, workplace, { reason: 'frist', legalBasis: 'art. 5' })
  expect(await rowsNow()).toEqual([])
  expect((await dutiesHandlers.home(context)).followUps).toEqual([])
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([])
})

describe('evidence', () => {
  test('is a name and a SHA-256', async () => {
    using folder = aFolder()
    const file = path.join(folder.path, 'retningslinjer.pdf')
    writeFileSync(file, 'abc')
    context.files.add('11111111-1111-4111-8111-111111111111', file)
    expect(
      await dutiesHandlers.readEvidence(context, { ticket: '11111111-1111-4111-8111-111111111111' }),
    ).toEqual({
      file: 'retningslinjer.pdf',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })

  test.each([
    ['by its name', 'kontor.JPG', 'abc'],
    ['by its first bytes, whatever its name', 'kontor.pdf', '\x89PNG\r\n'],
    ['from a telephone', 'kontor.docx', '\0\0\0\x18ftypheic'],
    ['as a film', 'kontor.pdf', '\0\0\0\x20ftypisom'],
    ['as another film', 'kontor.pdf', 'RIFF\x24\0\0\0AVI LIST'],
    ['as a drawing of it', 'kontor.svg', '<svg/>'],
  ])('that is a picture is refused %s', async (_name, file, bytes) => {
    using folder = aFolder()
    writeFileSync(path.join(folder.path, file), bytes, 'latin1')
    context.files.add('11111111-1111-4111-8111-111111111111', path.join(folder.path, file))
    await expect(
      dutiesHandlers.readEvidence(context, { ticket: '11111111-1111-4111-8111-111111111111' }),
    ).rejects.toMatchObject({ code: 'duty-evidence-is-picture', details: { file } })
  })
})
