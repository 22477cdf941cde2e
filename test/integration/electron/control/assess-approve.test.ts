import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { assessHandlers } from '../../../../electron/control/assess-handlers.ts'
import { deadlineFacts } from '../../../../electron/control/control-facts.ts'
import { runControlRules } from '../../../../electron/control/run-control-rules.ts'
import { runState } from '../../../../electron/control/run-state.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import { registerAuthorisation } from '../../../../electron/register/authorisation-commands.ts'
import { registerProgram } from '../../../../electron/register/program-commands.ts'
import { signDigest } from '../../../../electron/vault/sign-digest.ts'
import { registerEmployee } from '../../../../electron/register/employee-commands.ts'
import { assessProcedures } from '../../../../shared/control/assess-contract.ts'
import { assessGroup, findingsToAssess } from '../../../../shared/control/assess-item.ts'
import { compareItems } from '../../../../shared/control/assess-list.ts'
import { dutyDeadlines } from '../../../../shared/control/deadlines.ts'
import { aPassphrase } from '../../../helpers/a-data-file.ts'
import { anImportDesk, refusalOf } from '../../../helpers/an-import-desk.ts'
import { aProgram, anAuthorisation, anEmployee } from '../../../helpers/register-builders.ts'
import { aNotice } from '../../../helpers/wizard-builders.ts'

type Procedures = typeof assessProcedures
type Input<M extends keyof Procedures> = Procedures[M]['input']['_zod']['input']
type Output<M extends keyof Procedures> = Procedures[M]['output']['_zod']['output']

const officer = {
  name: 'Olga Officer',
  initials: 'olof',
  role: 'sikkerhedsansvarlig',
  from: '2020-01-01',
} as const
const range = { from: '2026-07-01', to: '2026-09-30' }
const job = () => randomUUID()

/** A control whose rules have run: the officer's own look-ups, an authorised colleague's, and one who is not authorised. */
async function aRunControl() {
  const desk = await anImportDesk()
  const { ledger, control } = desk
  record(ledger, {
    kind: 'authority-registered',
    subject: 'authority',
    data: {
      profile: {
        name: 'Vestby Kommune',
        cvr: '12345678',
        accessEstablished: '2026-01-15',
        officers: [officer],
        previousControls: [
          { kind: 'logs', approvedAt: '2026-07-06T10:00:00+02:00', from: '2026-04-01', to: '2026-06-30' },
        ],
      },
    },
  })
  record(ledger, { kind: 'officer-registered', subject: ledger.actor, data: { ...officer, to: null } })
  record(ledger, { kind: 'employees-informed', subject: 'authority', data: aNotice() })
  const covers = [{ kind: 'logs' as const, program: null }]
  record(ledger, { kind: 'control-planned', subject: control, data: { period: range, covers, agreed: '' } })
  for (const [employeeNo, initials, name] of [
    ['M001', 'anbe', 'Anna Bentsen'],
    ['M900', 'olof', 'Olga Officer'],
  ] as const) {
    const holder = registerEmployee(ledger, anEmployee({ employeeNo, initials, name, unit: 'Jobcenter' }))
    registerAuthorisation(
      ledger,
      anAuthorisation({ holder, system: 'online', startMs: Date.UTC(2026, 0, 1), endMs: null, services: [] }),
    )
  }
  registerEmployee(
    ledger,
    anEmployee({ employeeNo: 'M002', initials: 'cado', name: 'Carl Dohn', unit: 'Jobcenter' }),
  )
  const rows = Array.from({ length: 240 }, (_, index) => {
    const user = index % 40 === 0 ? 'cado' : index % 8 === 1 ? 'olof' : 'anbe'
    const day = String(1 + (index % 28)).padStart(2, '0')
    const caseRef = index % 2 === 0 ? `2026-${index}` : ''
    return `2026-07-${day} 23:${String(index % 60).padStart(2, '0')}:04;${user};CprPersonFullSimple;${6_101_800_000 + index};${caseRef}`
  })
  await desk.importLog(desk.ticketOf('log.csv', ['tidspunkt;bruger;tjeneste;cpr;sagsnr', ...rows].join('\n')))
  const statistics = [
    'bruger;transaktionstype;antal;fra;til',
    'anbe;CprPersonFullSimple;240;2026-07-01;2026-09-30',
  ]
  await desk.importLog(desk.ticketOf('statistik.csv', statistics.join('\n')), { kind: 'statistics' })
  const running = { signal: new AbortController().signal, report: () => undefined }
  await runControlRules(desk.context.session.current(), control, ledger.now(), running)
  return {
    ...desk,
    [Symbol.dispose]: desk[Symbol.dispose],
    async ask<M extends keyof Procedures>(method: M, input: Omit<Input<M>, 'control'>): Promise<Output<M>> {
      const procedure = assessProcedures[method]
      const handler = assessHandlers[method] as (c: typeof desk.context, i: unknown) => unknown // one of the table
      const answer = await handler(desk.context, procedure.input.parse({ control, ...input }))
      return procedure.output.parse(answer) as Output<M> // that method's
    },
  }
}

const words = {
  outcome: 'Sagligt begrundet',
  explanation: 'Set i sagen',
  answerBy: null,
  secondPerson: null,
} as const

test('everything is assessed, approved by passphrase, closes its duty, and never changes again', async () => {
  using desk = await aRunControl()
  const { ledger } = desk
  const before = await desk.ask('assessItems', {})
  expect(before.counts.open).toBeGreaterThan(60)
  const { findings: found, bySeverity } = runState(desk.dataFile.db, desk.control)!
  const toAssess = findingsToAssess(bySeverity)
  expect(toAssess).toBeLessThan(found)
  expect(before.open).toEqual({ findings: toAssess, rows: before.counts.open! - toAssess })
  expect(before.items).toEqual(before.items.toSorted(compareItems))
  for (const severity of ['kritisk', 'høj', 'middel'] as const) {
    const { items } = await desk.ask('assessItems', { severity })
    expect(items).toEqual(
      before.items.filter((item) => item.kind === 'finding' && item.severity === severity),
    )
  }
  const own = before.items.find((item) => item.kind === 'row' && item.isOwn)
  expect(own?.subject).toEqual({ kind: 'employee', id: 'M900', label: 'Olga Officer' })
  const singles = before.items.filter((item) => item.kind === 'finding' && item.severity !== 'middel')
  expect(singles.length).toBeGreaterThan(0)

  const approval = { job: job(), name: 'olga officer', passphrase: aPassphrase, incomplete: null }
  expect(await refusalOf(desk.ask('approve', approval))).toMatchObject({ code: 'control-not-assessed' })

  expect(await desk.ask('assess', { ...words, refs: [own!.ref] })).toMatchObject({ isConflict: true })
  expect(
    await refusalOf(desk.ask('assess', { ...words, refs: [own!.ref], secondPerson: 'Olga Officer' })),
  ).toMatchObject({ code: 'assess-second-person' })
  for (const { ref } of singles)
    await desk.ask('assess', { ...words, refs: [ref], secondPerson: 'Leder Lund' })
  const rest = await desk.ask('assessItems', {})
  const middel = rest.items.filter((item) => item.kind === 'finding')
  const groups = Map.groupBy(middel, assessGroup)
  expect(middel.length).toBeGreaterThan(groups.size)
  expect(groups.size).toBeGreaterThan(1)
  const seen = { ...words, secondPerson: 'Leder Lund' }
  const refsOf = (items: typeof rest.items) => items.map(({ ref }) => ref)
  expect(await refusalOf(desk.ask('assess', { ...seen, refs: refsOf(rest.items) }))).toMatchObject({
    code: 'assess-by-group',
  })
  for (const group of groups.values()) await desk.ask('assess', { ...seen, refs: refsOf(group) })
  await desk.ask('assess', { ...seen, refs: refsOf(rest.items.filter(({ kind }) => kind === 'row')) })
  expect((await desk.ask('assessItems', { show: 'all' })).counts).toMatchObject({ open: 0, waiting: 0 })

  expect(await refusalOf(desk.ask('approve', { ...approval, name: 'En anden' }))).toMatchObject({
    code: 'approval-name-differs',
  })
  expect(
    await refusalOf(desk.ask('approve', { ...approval, passphrase: 'forkert hest batteri' })),
  ).toMatchObject({
    code: 'wrong-passphrase',
  })
  const receipt = await desk.ask('approve', approval)
  expect(receipt).toMatchObject({ officer: 'Olga Officer' })
  const report = await desk.ask('report', {})
  expect(report).toMatchObject({ receipt, incomplete: null, covers: [{ kind: 'logs', program: null }] })
  expect(report.figures?.findings.open).toBe(0)
  expect(report.figures?.employeeNotice).toEqual(aNotice())
  expect(report.draws).toMatchObject([{ draws: 1, seed: report.figures?.sample.seed }])
  expect(report.history).toEqual({ files: [], counted: 0 })
  expect(report.rules.find(({ id }) => id === 'L2')?.lookBack).toContain('ingen dage før 01.07.2026')
  expect(report.figures?.ownLookups.withoutSecondPerson).toBe(1)
  const { lookups } = report.figures!
  expect(lookups.byReason.assessed).toBeGreaterThan(0)
  expect(lookups.tiedToCase + lookups.untied).toBe(lookups.rows)
  // Everything in the sample and the findings was assessed as work-related; what no officer looked at stays untied.
  expect(lookups.tiedToCase).toBe(Object.values(lookups.byReason).reduce((sum, count) => sum + count, 0))
  expect(report.usage?.rows).toBe(ledger.db.prepare('SELECT count(*) FROM usage').pluck().get())
  expect(ledger.db.prepare('SELECT sum(count) FROM usage').pluck().get()).toBe(240)
  const [, logs] = dutyDeadlines(deadlineFacts(ledger.db, ledger.now()))
  expect(logs?.next?.due).toBe('2027-01-05')

  expect(await refusalOf(desk.ask('assess', { ...words, refs: [own!.ref] }))).toMatchObject({
    code: 'control-is-approved',
  })
  await desk.ask('addAddendum', { text: 'Svaret kom senere.' })
  expect(await desk.ask('report', {})).toMatchObject({ receipt, addenda: [{ text: 'Svaret kom senere.' }] })
  expect(verifyRegister(ledger.db, ledger.macKey).problems).toEqual([])
  const everything = ledger.db.prepare('SELECT data FROM payload').pluck().all().join('\n')
  expect(everything).not.toMatch(/610180/)
})

test('an answer that is awaited needs a date and blocks; an incomplete approval moves no deadline', async () => {
  using desk = await aRunControl()
  const { items } = await desk.ask('assessItems', {})
  const refs = [items[0]!.ref]
  const awaited = { ...words, outcome: 'Afventer svar' as const, refs }
  expect(await refusalOf(desk.ask('assess', awaited))).toMatchObject({ code: 'assess-date-missing' })
  expect(await refusalOf(desk.ask('assess', { ...words, explanation: '', refs }))).toMatchObject({
    code: 'assess-unexplained',
  })
  await desk.ask('assess', { ...awaited, answerBy: '2026-10-20' })
  const waiting = await desk.ask('assessItems', { show: 'waiting' })
  expect(waiting.items.map(({ answerBy }) => answerBy)).toContain('2026-10-20')
  const single = items.find((item) => item.kind === 'finding' && item.severity !== 'middel')!
  const middel = items.find((item) => item.kind === 'finding' && item.severity === 'middel')!
  const together = desk.ask('assess', { ...words, refs: [single.ref, middel.ref] })
  expect(await refusalOf(together)).toMatchObject({ code: 'assess-singly' })
  const dueBefore = dutyDeadlines(deadlineFacts(desk.ledger.db, desk.ledger.now()))
  const approval = { job: job(), name: 'Olga Officer', passphrase: aPassphrase }
  await desk.ask('approve', { ...approval, incomplete: 'Svaret fra lederen mangler.' })
  expect(dutyDeadlines(deadlineFacts(desk.ledger.db, desk.ledger.now()))).toEqual(dueBefore)
})

test('a new draw is counted, has another seed, and leaves the draw before on record', async () => {
  using desk = await aRunControl()
  const first = await desk.ask('sample', {})
  expect(first).toMatchObject({ method: 'stikprøve', draws: 1, earlier: [] })
  expect(first.rows[0]?.row).toMatchObject({ kind: 'log', persons: [expect.stringMatching(/^610180-XXXX$/)] })
  expect(await desk.ask('drawAgain', { job: job() })).toEqual({ draws: 2 })
  const second = await desk.ask('sample', {})
  expect(second.draws).toBe(2)
  expect(second.seed).not.toBe(first.seed)
  expect(second.population).toEqual(first.population)
  expect(second.earlier).toMatchObject([{ draws: 1, seed: first.seed }])
})

test('an approval that is stopped while the key is derived signs nothing', async () => {
  using desk = await aRunControl()
  const stopped = new AbortController()
  const { dataFile } = desk.context.session.current()
  const signing = signDigest(dataFile, aPassphrase, Buffer.alloc(32), stopped.signal)
  stopped.abort()
  expect(await refusalOf(signing)).toMatchObject({ code: 'job-cancelled' })
})

test('the duty of the logs takes the own log of every program in use', async () => {
  using desk = await aRunControl()
  const dutyOf = async () => (await desk.ask('approvalSummary', {})).duties[0]
  expect(await dutyOf()).toMatchObject({ isMet: true, lacks: null })
  registerProgram(desk.ledger, aProgram({ name: 'Fagsystem', inUseFrom: '2026-08-01', inUseTo: null }))
  expect(await dutyOf()).toMatchObject({ isMet: false, lacks: 'program-logs' })
})

test('rules that are run again keep the seed and make no new draw', async () => {
  using desk = await aRunControl()
  const first = await desk.ask('sample', {})
  const running = { signal: new AbortController().signal, report: () => undefined }
  await runControlRules(desk.context.session.current(), desk.control, desk.ledger.now(), running)
  expect(await desk.ask('sample', {})).toMatchObject({ draws: 1, seed: first.seed, earlier: [] })
})
