// The fictional authority's files through the app's own handlers, up to the findings and the rows behind them.
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wizardHandlers } from '../../../../electron/control/wizard-handlers.ts'
import { importsHandlers } from '../../../../electron/imports/handlers.ts'
import type { FindingView } from '../../../../shared/control/finding-contract.ts'
import { type SampleDesk, aSampleDesk } from '../../../helpers/a-sample-desk.ts'

let desk: SampleDesk
let control: string

beforeAll(async () => {
  desk = await aSampleDesk()
  control = await desk.start()
}, 240_000)
afterAll(() => desk.close())

test('a cancelled run leaves nothing, and the whole control finds exactly what was planted', async () => {
  const { context } = desk
  for (const kind of ['log', 'program-log', 'statistics'] as const) await desk.takeIn(control, kind)
  const { db } = context.session.current().ledger
  const before = db.prepare('SELECT count(*) FROM ledger').pluck().get()
  const job = randomUUID()
  const cancelled = desk.run(control, job)
  context.jobs.cancel(job)
  await expect(cancelled).rejects.toMatchObject({ code: 'job-cancelled' })
  expect(await wizardHandlers.runState(context, { control })).toBeNull()
  expect(db.prepare('SELECT count(*) FROM ledger').pluck().get()).toBe(before)
  expect(db.prepare('SELECT count(*) FROM finding').pluck().get()).toBe(0)

  const { findings } = await desk.run(control)
  const found = await allFindings()
  expect(found).toHaveLength(findings)
  expect((await Promise.all(found.map(published))).sort()).toEqual(desk.described.plants.map(planted).sort())
})

test('the log’s days before the period are history, and the later file’s repeated rows are counted once', async () => {
  const state = await wizardHandlers.runState(desk.context, { control })
  const logs = await importsHandlers.list(desk.context, { control })
  const byFile = new Map(logs.map((each) => [each.file, each]))
  expect(byFile.get('log.csv')).toMatchObject({
    duplicates: 5,
    declared: { from: '2026-06-24', to: '2026-09-30' },
  })
  expect(byFile.get('log-efterlevering.csv')).toMatchObject({
    duplicates: 40,
    declared: { from: '2026-07-01' },
  })
  const log = state?.sources.find(({ file }) => file === 'log.csv')
  expect(log?.rowsOutsidePeriod).toBeGreaterThan(0)
  expect((log?.rowsInPeriod ?? 0) + (log?.rowsOutsidePeriod ?? 0)).toBe(byFile.get('log.csv')?.accepted)
  expect(state?.stale).toEqual([])
})

test('filters and search are the store’s, and the worst stand first', async () => {
  const all = await allFindings()
  const ask = (more: { rule?: string; severity?: FindingView['severity']; search?: string }) =>
    wizardHandlers.findings(desk.context, {
      control,
      rule: null,
      severity: null,
      search: '',
      isStartUp: false,
      from: 0,
      count: 200,
      ...more,
    })
  expect((await ask({ rule: 'A1' })).rows.map(({ ordinal }) => ordinal)).toEqual(
    all.filter(({ rule }) => rule === 'A1').map(({ ordinal }) => ordinal),
  )
  expect((await ask({ severity: 'kritisk' })).total).toBe(
    all.filter(({ severity }) => severity === 'kritisk').length,
  )
  const [worst] = all
  expect(worst?.severity).toBe('kritisk')
  const named = await ask({ search: (worst?.subject.label ?? '').toLocaleUpperCase('da-DK') })
  expect(named.rows.map(({ ordinal }) => ordinal)).toContain(worst?.ordinal)
  expect((await ask({ search: 'findes ikke' })).total).toBe(0)
})

test('every row behind every finding is found where it lies, masked, and a list’s row by its holder', async () => {
  const { context } = desk
  const kinds = new Set<string>()
  for (const { ordinal, count } of await allFindings()) {
    const { total, rows } = await wizardHandlers.findingRows(context, {
      control,
      ordinal,
      from: 0,
      count: 50,
    })
    expect(rows).toHaveLength(Math.min(total, 50))
    if (total > 0) expect(total).toBe(count)
    for (const row of rows) {
      kinds.add(row.kind)
      expect(JSON.stringify(row)).not.toMatch(/(?<!\d)[6-9]\d(0[1-9]|1[0-2])\d\d-?\d{4}(?!\d)/)
      if (row.kind === 'register') expect(row.name).not.toBe('')
      if (row.kind === 'log') expect([row.user, row.type]).not.toContain('')
    }
  }
  // Rows that were removed as duplicates (L24) are known by their place alone.
  expect([...kinds].sort()).toEqual(['gone', 'log', 'register', 'statistics'])
})

test('personal numbers in full are shown when the reason is recorded, and not for other rows', async () => {
  const { context } = desk
  const { ledger } = context.session.current()
  const [finding] = (await allFindings()).filter(({ rule }) => rule === 'A1')
  const { rows } = await wizardHandlers.findingRows(context, {
    control,
    ordinal: finding?.ordinal ?? -1,
    from: 0,
    count: 50,
  })
  const row = rows.find((each) => each.kind === 'log' && each.persons.length === 1)
  if (row?.kind !== 'log') throw new Error('the finding has rows with a person')
  const asked = { control, importId: row.importId, line: row.line }
  const { persons } = await wizardHandlers.showPersons(context, { ...asked, reason: 'afklaring med leder' })
  expect(persons[0]).toMatch(/^\d{10}$/)
  expect(row.persons[0]?.slice(0, 6)).toBe(persons[0]?.slice(0, 6))
  const shown = ledger.db
    .prepare(`SELECT data FROM ledger JOIN payload USING (seq) WHERE kind = 'person-shown'`)
    .pluck()
    .all()
  expect(shown.map((data) => JSON.parse(String(data)) as unknown)).toEqual([
    { importId: row.importId, line: row.line, reason: 'afklaring med leder' },
  ])
  for (const wrong of [{ line: 1 }, { importId: randomUUID() }, { reason: '6101801234' }]) {
    const refused = async () => wizardHandlers.showPersons(context, { ...asked, reason: 'x', ...wrong })
    await expect(refused()).rejects.toMatchObject({ name: 'AppError' })
  }
  expect(ledger.db.prepare(`SELECT count(*) FROM ledger WHERE kind = 'person-shown'`).pluck().get()).toBe(1)
})

test('a run is stale once its plan, its files or the register change; a taken-out file keeps its rows', async () => {
  const { context } = desk
  const reasons = async () => (await wizardHandlers.runState(context, { control }))?.stale
  const imports = await importsHandlers.list(context, { control })
  const late = imports.find(({ file }) => file === 'log-efterlevering.csv')
  const removed = await importsHandlers.remove(context, {
    control,
    importId: late?.importId ?? '',
    reason: 'prøve',
  })
  expect(removed).toEqual({ rowsKept: true })
  expect(await reasons()).toEqual(['sources'])
  const { plan, agreed, period } = await planOf()
  await wizardHandlers.plan(context, {
    control,
    period: { ...period, to: '2026-09-29' },
    covers: plan,
    agreed,
  })
  expect(await reasons()).toEqual(['sources', 'plan'])
  const folder = path.join(context.session.current().dataFile.folder, 'logs')
  expect(readdirSync(folder)).toHaveLength(imports.length)
})

async function planOf() {
  const { period, covers, agreed } = await wizardHandlers.view(desk.context, { control })
  return { period, plan: covers, agreed }
}

async function allFindings(): Promise<FindingView[]> {
  const page = await wizardHandlers.findings(desk.context, {
    control,
    rule: null,
    severity: null,
    search: '',
    isStartUp: false,
    from: 0,
    count: 200,
  })
  return page.rows
}

// As in the headless run's test: one text a finding, with every row.
async function published({ ordinal, rule, severity, subject, parameters }: FindingView): Promise<string> {
  const rows: { readonly file: string; readonly line: number }[] = []
  for (;;) {
    const page = await wizardHandlers.findingRows(desk.context, {
      control,
      ordinal,
      from: rows.length,
      count: 50,
    })
    rows.push(...page.rows)
    if (rows.length >= page.total) return line(rule, parameters['case'], severity, subject, rows)
  }
}

function planted({
  rule,
  severity,
  subject,
  rows,
  ...plant
}: SampleDesk['described']['plants'][number]): string {
  return line(rule, plant.case, severity, subject, rows)
}

function line(
  rule: string,
  lettered: unknown,
  severity: string,
  subject: { readonly kind: string; readonly id: string },
  rows: readonly { readonly file: string; readonly line: number }[],
): string {
  const places = rows.map((row) => `${row.file}:${row.line}`).join(' ')
  return `${rule} ${typeof lettered === 'string' ? lettered : ''} ${severity} ${subject.kind} ${subject.id}: ${places}`
}
