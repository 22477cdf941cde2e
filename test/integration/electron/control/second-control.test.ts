// Two controls after one another in one data file: what the first left is what the second looks back at.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { assessHandlers } from '../../../../electron/control/assess-handlers.ts'
import { wizardHandlers } from '../../../../electron/control/wizard-handlers.ts'
import { readEntry } from '../../../../electron/ledger/read-payload.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import { registerAuthorisation } from '../../../../electron/register/authorisation-commands.ts'
import { registerEmployee } from '../../../../electron/register/employee-commands.ts'
import { deleteLogStore } from '../../../../electron/vault/log-stores.ts'
import { aPassphrase } from '../../../helpers/a-data-file.ts'
import { anImportDesk } from '../../../helpers/an-import-desk.ts'
import { anAuthorisation, anEmployee } from '../../../helpers/register-builders.ts'
import { aNotice } from '../../../helpers/wizard-builders.ts'

const officer = {
  name: 'Olga Officer',
  initials: 'olof',
  role: 'sikkerhedsansvarlig',
  from: '2020-01-01',
} as const
const covers = [{ kind: 'logs' as const, program: null }]
const first = { from: '2026-07-01', to: '2026-09-30' }
const second = { from: '2026-10-01', to: '2026-10-04' }

/** A log of so many requests a date, from 8 o'clock on, ten minutes apart, by one user. */
function logOf(days: Readonly<Record<string, number>>): string {
  const rows = Object.entries(days).flatMap(([day, count], place) =>
    Array.from({ length: count }, (_, index) => {
      const minutes = 8 * 60 + index * 10
      const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
        String(part).padStart(2, '0'),
      )
      return `${day} ${hour}:${minute}:00;anbe;CprPersonFullSimple;${6_101_800_000 + place * 100 + index};2026-1`
    }),
  )
  return ['tidspunkt;bruger;tjeneste;cpr;sagsnr', ...rows].join('\n')
}

const tenDates = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [`2026-09-${String(14 + index)}`, 14]),
)
const busyDate = { '2026-10-02': 20 }

async function aDesk() {
  const desk = await anImportDesk()
  const { ledger, context } = desk
  const profile = {
    name: 'Vestby Kommune',
    cvr: '12345678',
    accessEstablished: '2026-07-01',
    officers: [officer],
  }
  record(ledger, { kind: 'authority-registered', subject: 'authority', data: { profile } })
  record(ledger, { kind: 'officer-registered', subject: ledger.actor, data: { ...officer, to: null } })
  record(ledger, { kind: 'employees-informed', subject: 'authority', data: aNotice() })
  const holder = registerEmployee(
    ledger,
    anEmployee({ employeeNo: 'M001', initials: 'anbe', name: 'Anna Bentsen' }),
  )
  registerAuthorisation(
    ledger,
    anAuthorisation({ holder, system: 'online', startMs: Date.UTC(2026, 0, 1), endMs: null, services: [] }),
  )

  /** Plans a control, takes the log in, and runs the rules. */
  async function run(
    control: string,
    period: typeof first,
    file: string,
    days: Readonly<Record<string, number>>,
  ) {
    record(ledger, { kind: 'control-planned', subject: control, data: { period, covers, agreed: '' } })
    await desk.importLog(desk.ticketOf(file, logOf(days)), { control, range: period })
    await wizardHandlers.runRules(context, { control, job: randomUUID() })
  }
  return {
    ...desk,
    [Symbol.dispose]: desk[Symbol.dispose],
    run,
    again: (control: string) => wizardHandlers.runRules(context, { control, job: randomUUID() }),
    approve: (control: string) =>
      assessHandlers.approve(context, {
        control,
        job: randomUUID(),
        name: officer.name,
        passphrase: aPassphrase,
        incomplete: 'Der er ingen statistik.',
      }),
    async ruleOf(control: string, id: string) {
      const state = await wizardHandlers.runState(context, { control })
      const { findings, notRun, lookBack } = state!.rules.find(({ rule }) => rule === id)!
      return { findings, notRun, lookBack }
    },
    historyOf: (control: string) => {
      const run = ledger.db.prepare('SELECT run FROM control WHERE id = ?').pluck().get(control)
      return readEntry(ledger.db, 'rules-run', String(run))?.data.history
    },
  }
}

test('a second control looks back at the rows of the first, and at its counts when the rows are gone', async () => {
  using desk = await aDesk()
  const { ledger, control, dataFile } = desk
  await desk.run(control, first, 'log-q3.csv', tenDates)
  expect(await desk.ruleOf(control, 'L2')).toMatchObject({
    findings: 0,
    lookBack: 'Reglen ser 60 dage tilbage før perioden, men kilderne dækker ingen dage før 01.07.2026.',
  })
  expect(desk.historyOf(control)).toEqual({ sources: [], usage: [] })
  await desk.approve(control)

  const next = desk.draft()
  await desk.run(next, second, 'log-q4.csv', busyDate)
  const importId = String(ledger.db.prepare(`SELECT id FROM import WHERE file = 'log-q3.csv'`).pluck().get())
  expect(desk.historyOf(next)).toEqual({ sources: [{ importId, file: 'log-q3.csv' }], usage: [] })
  expect(await desk.ruleOf(next, 'L2')).toEqual({ findings: 1, notRun: null, lookBack: null })
  expect(await desk.ruleOf(next, 'L4')).toMatchObject({ lookBack: null })
  // Four days alone are no ninety; with those of the control before they are.
  expect(await desk.ruleOf(next, 'A3')).toEqual({ findings: 0, notRun: null, lookBack: null })
  const state = await wizardHandlers.runState(desk.context, { control: next })
  expect(state?.sources).toEqual([{ file: 'log-q4.csv', rowsInPeriod: 20, rowsOutsidePeriod: 0 }])

  deleteLogStore(dataFile, importId, () =>
    record(ledger, {
      kind: 'import-deleted',
      subject: importId,
      data: { rows: 140, reason: 'Opbevaring udløbet', backups: [] },
    }),
  )
  await desk.again(next)
  expect(desk.historyOf(next)).toEqual({ sources: [], usage: [control] })
  expect(await desk.ruleOf(next, 'L2')).toEqual({ findings: 1, notRun: null, lookBack: null })
  expect(await desk.ruleOf(next, 'A3')).toEqual({ findings: 0, notRun: null, lookBack: null })
  expect(await desk.ruleOf(next, 'L4')).toMatchObject({
    findings: 0,
    lookBack: 'Reglen ser 29 dage tilbage før perioden, men kilderne dækker ingen dage før 01.10.2026.',
  })
  expect(verifyRegister(ledger.db, ledger.macKey).problems).toEqual([])
})

test('rows of a control that was given up, or that nobody has approved, are not looked back at', async () => {
  using desk = await aDesk()
  const { ledger, control } = desk
  await desk.run(control, first, 'log-q3.csv', tenDates)
  record(ledger, { kind: 'control-abandoned', subject: control, data: { reason: 'Forkert periode' } })
  const next = desk.draft()
  await desk.run(next, second, 'log-q4.csv', busyDate)
  expect(desk.historyOf(next)).toEqual({ sources: [], usage: [] })
  expect(await desk.ruleOf(next, 'L2')).toMatchObject({ findings: 0 })
  expect(await desk.ruleOf(next, 'A3')).toEqual({
    findings: null,
    notRun: 'ikke kørt: for lidt historik',
    lookBack: null,
  })
})
