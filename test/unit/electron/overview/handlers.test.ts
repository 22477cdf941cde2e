import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../../electron/ledger/open-ledger.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { overviewHandlers } from '../../../../electron/overview/handlers.ts'
import { registerAuthorisation } from '../../../../electron/register/authorisation-commands.ts'
import { registerEmployee } from '../../../../electron/register/employee-commands.ts'
import type { StoreContext } from '../../../../electron/store/context.ts'
import { controlClauses } from '../../../../shared/duties/clauses.ts'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'
import { aFolder } from '../../../helpers/a-data-file.ts'
import { aDraft, aFinding, aFilledRegister, assessAll } from '../../../helpers/a-filled-register.ts'
import { type ARegister, aRegister } from '../../../helpers/a-register.ts'
import { aStoreContext } from '../../../helpers/a-store-context.ts'
import { aHomeControl, aNo, answersWith, recordHomeWorkplaces } from '../../../helpers/duty-builders.ts'
import { anAuthorisation, anEmployee } from '../../../helpers/register-builders.ts'

// The register's clock stands at 1 July 2026.
let register: ARegister
let ledger: Ledger
let context: StoreContext

const officer = {
  name: 'Olga Officer',
  initials: 'olof',
  role: 'sikkerhedsansvarlig',
  from: '2020-01-01',
} as const

function registerAuthority(accessEstablished: string | null): void {
  const profile = { name: 'Vestby Kommune', cvr: '12345678', officers: [officer], accessEstablished }
  record(ledger, { kind: 'authority-registered', subject: 'authority', data: { profile } })
}

/** What a run counted, as far as Overblik reads it. */
function keepRunResult(run: string, lookupsPerHour: number[][]): void {
  ledger.db
    .prepare('INSERT OR REPLACE INTO runResult VALUES (?, ?)')
    .run(run, canonicalJson({ lookupsPerHour }))
}

beforeEach(() => {
  register = aRegister()
  ledger = register.ledger
  context = aStoreContext(ledger)
})

describe('the state', () => {
  test('is unknown where nothing is known to count from, and never invented', async () => {
    registerAuthority(null)
    const state = await overviewHandlers.state(context)
    expect(state.duties.map(({ key, due, daysLeft }) => [key, due, daysLeft])).toEqual([
      ['authorisations', null, null],
      ['logs', null, null],
      ['provisions', null, null],
    ])
    expect(state).toMatchObject({ overdue: 0, unknown: 3, nextControl: null, alert: null, heat: null })
  })

  test('counts overdue deadlines of controls, and names the worst', async () => {
    registerAuthority('2026-03-15')
    const state = await overviewHandlers.state(context)
    expect(state.duties.slice(0, 2)).toMatchObject([
      { kind: 'authorisations', due: '2026-06-15', daysLeft: -16, overdue: 1 },
      { kind: 'logs', due: '2026-06-15', daysLeft: -16, overdue: 1 },
    ])
    expect(state).toMatchObject({
      today: '2026-07-01',
      overdue: 2,
      nextControl: { due: '2026-06-15', daysLeft: -16 },
      alert: { kind: 'authorisations' },
    })
    expect(state.rings[1]).toEqual({
      key: 'logs',
      kind: 'logs',
      program: '',
      arcs: [{ from: '2026-03-15', due: '2026-06-15', begins: 'access' }],
      gaps: [{ from: '2026-06-16', to: '2026-07-01', daysLate: 16, isOpen: true }],
    })
  })

  test('after an approved control counts three months from the day of its signature', async () => {
    const filled = await aFilledRegister()
    const state = await overviewHandlers.state(aStoreContext(filled.ledger))
    expect(state.duties.find(({ kind }) => kind === 'logs')).toMatchObject({
      due: '2026-10-01',
      daysLeft: 92,
    })
    expect(state.duties.find(({ kind }) => kind === 'provisions')).toMatchObject({ due: '2027-01-01' })
    expect(state.dots).toContainEqual({ kind: 'provisions', date: '2026-01-01', state: 'done' })
    expect(state.findings).toMatchObject({
      isUnderWay: false,
      bySeverity: [{ severity: 'kritisk', open: 0, total: 1 }],
    })
  })

  test('gathers what is to be mended at home workplaces into one line with the earliest deadline', async () => {
    const employee = registerEmployee(ledger, anEmployee())
    const { workplace } = recordHomeWorkplaces(ledger, employee)
    const answers = answersWith(controlClauses, [
      aNo('T7.2', { id: ledger.ids.id(), due: '2026-06-20' }),
      aNo('T7.4', { id: ledger.ids.id(), due: '2026-09-01' }),
    ])
    record(ledger, {
      kind: 'home-control-recorded',
      subject: ledger.ids.id(),
      data: aHomeControl({ workplaces: [workplace], answers, on: '2026-06-02' }),
    })
    const state = await overviewHandlers.state(context)
    expect(state.duties.filter(({ key }) => key === 'home-control' || key === 'follow-ups')).toMatchObject([
      { key: 'home-control', due: '2026-12-02' },
      { key: 'follow-ups', due: '2026-06-20', daysLeft: -11, deadlines: 3, overdue: 1 },
    ])
    expect(await overviewHandlers.counters(context)).toMatchObject({ control: 0, homeWorkplaces: 3 })
  })
})

describe('findings and look-ups', () => {
  const perHour = Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_hour, hour) => day * hour),
  )

  test('are those of the control under way, and open until each is assessed', async () => {
    const findings = [aFinding(), aFinding({ id: 'fedcba9876543210', severity: 'middel' })]
    const draft = aDraft(ledger, { findings })
    keepRunResult(draft.run, perHour)
    const before = await overviewHandlers.state(context)
    expect(before.findings).toEqual({
      control: draft.control,
      isUnderWay: true,
      period: { from: '2026-07-01', to: '2026-09-30' },
      bySeverity: [
        { severity: 'kritisk', open: 1, total: 1 },
        { severity: 'middel', open: 1, total: 1 },
      ],
    })
    expect(before.heat).toEqual({
      period: { from: '2026-07-01', to: '2026-09-30' },
      counts: perHour,
      opensAt: 7,
      closesAt: 18,
    })
    assessAll(ledger, draft)
    expect((await overviewHandlers.state(context)).findings?.bySeverity).toEqual([
      { severity: 'kritisk', open: 0, total: 1 },
      { severity: 'middel', open: 1, total: 1 },
    ])
  })

  test('of kritisk and høj are open until each is assessed by itself, and while an answer is awaited', async () => {
    const findings = [aFinding({ severity: 'høj' }), aFinding({ severity: 'høj', id: 'fedcba9876543210' })]
    const { control, run } = aDraft(ledger, { findings })
    const assess = (ordinals: readonly number[], outcome: 'Sagligt begrundet' | 'Afventer svar') =>
      record(ledger, {
        kind: 'assessment-recorded',
        subject: ledger.ids.id(),
        data: {
          control,
          findings: ordinals.map((ordinal) => ({ run, ordinal })),
          rows: [],
          outcome,
          explanation: '',
        },
      })
    const open = async () => (await overviewHandlers.state(context)).findings?.bySeverity[0]?.open
    assess([0, 1], 'Sagligt begrundet')
    expect(await open()).toBe(2)
    assess([0], 'Sagligt begrundet')
    expect(await open()).toBe(1)
    assess([0], 'Afventer svar')
    expect(await open()).toBe(2)
  })

  test('of fewer than ten users are no picture, and a technical draft is no control', async () => {
    const draft = aDraft(ledger)
    keepRunResult(draft.run, [])
    expect((await overviewHandlers.state(context)).heat).toBeNull()
    const technical = aRegister({ seed: 'cd'.repeat(16) })
    keepRunResult(aDraft(technical.ledger, { isTechnical: true }).run, perHour)
    expect((await overviewHandlers.state(aStoreContext(technical.ledger))).findings).toBeNull()
  })
})

describe('the second row', () => {
  test('counts authorisations that began and ended in each of the latest twelve months', async () => {
    const holder = registerEmployee(ledger, anEmployee())
    const add = (startMs: number, endMs: number | null) =>
      registerAuthorisation(ledger, anAuthorisation({ holder, startMs, endMs }))
    add(Date.UTC(2025, 5, 30), null)
    // Midnight in Copenhagen on 1 August 2025, and the end of 31 May 2026.
    add(Date.UTC(2025, 6, 31, 22), Date.UTC(2026, 4, 31, 22))
    add(Date.UTC(2026, 6, 2), null)
    const { months } = await overviewHandlers.trends(context)
    expect(months).toHaveLength(12)
    expect(months.filter(({ started, ended }) => started + ended > 0)).toEqual([
      { month: '2025-08', started: 1, ended: 0 },
      { month: '2026-05', started: 0, ended: 1 },
    ])
  })

  test('shows look-ups of units with at least ten users, and of no smaller one', async () => {
    const filled = await aFilledRegister()
    const { db } = filled.ledger
    const use = db.prepare('INSERT INTO usage VALUES (?, ?, ?, ?, ?, 0, 0)')
    for (const [unit, users] of [
      ['Ydelse', 10],
      ['Skole', 9],
    ] as const) {
      for (let user = 0; user < users; user++) {
        const employeeNo = `${unit}${user}`
        registerEmployee(filled.ledger, anEmployee({ employeeNo, initials: '', unit }), [
          { field: 'login', raw: `login-${employeeNo}`, from: null, to: null },
        ])
        use.run(filled.draft.control, `LOGIN-${employeeNo}`, 'Small', '2026-07-08', 2)
      }
    }
    const { units } = await overviewHandlers.trends(aStoreContext(filled.ledger))
    expect(units?.mondays[0]).toBe('2026-06-29')
    expect(units?.units).toEqual([
      { unit: 'Ydelse', lookups: units?.mondays.map((_, week) => (week === 1 ? 20 : 0)) },
    ])
  })
})

test('the calendar file holds every known deadline, and no unknown one', async () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'frister.ics')
  const ticket = '11111111-1111-4111-8111-111111111111'
  context.files.add(ticket, file)
  registerAuthority('2026-06-01')
  expect(await overviewHandlers.exportCalendar(context, { ticket, language: 'da' })).toEqual({ deadlines: 2 })
  const text = readFileSync(file, 'utf8')
  expect(text.match(/DTSTART;VALUE=DATE:20260901/g)).toHaveLength(2)
  expect(text).toContain('SUMMARY:CPR: frist for kontrol af autorisationer')
})
