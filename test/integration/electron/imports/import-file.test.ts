import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readControlDraft } from '../../../../electron/control/control-draft-store.ts'
import { importsHandlers } from '../../../../electron/imports/handlers.ts'
import { importReceipt } from '../../../../electron/imports/stored-imports.ts'
import { runningJobs } from '../../../../electron/store/running-jobs.ts'
import { lockSession } from '../../../../electron/store/lock-session.ts'
import { logStoreKey } from '../../../../electron/vault/log-stores.ts'
import { anImportDesk, refusalOf } from '../../../helpers/an-import-desk.ts'
import { aLog, logLine } from '../../../helpers/import-text.ts'

const good = aLog(logLine(), logLine({ time: '2026-07-02 09:00:00', person: '6101800002' }))
const withReject = aLog(logLine(), logLine({ time: 'i går' }), logLine({ time: '2026-07-02 09:00:00' }))

describe('a file whose every row is taken in', () => {
  test('is recorded at once, stands in the draft, and keeps what later files need', async () => {
    using desk = await anImportDesk()
    const result = await desk.importLog(desk.ticketOf('log.csv', good))
    expect(result).toMatchObject({ state: 'recorded', counts: { file: 'log.csv', accepted: 2, rejected: 0 } })
    const listed = await desk.call('list', { control: desk.control })
    expect(listed).toMatchObject([{ file: 'log.csv', kind: 'log', accepted: 2, isInRun: false }])
    const importId = listed[0]!.importId
    expect(readControlDraft(desk.ledger.db, desk.control).imports).toEqual([importId])
    expect(importReceipt(desk.dataFile, importId).fields).toContain('timestamp')
    expect(desk.storesLeft()).toEqual([`${importId}.db`])
  })

  test('with the same contents as one of the control is refused, and leaves nothing', async () => {
    using desk = await anImportDesk()
    await desk.importLog(desk.ticketOf('log.csv', good))
    const before = desk.storesLeft()
    expect(await refusalOf(desk.importLog(desk.ticketOf('kopi.csv', good)))).toEqual({
      code: 'import-twice',
      file: 'kopi.csv',
      earlier: 'log.csv',
    })
    expect(desk.storesLeft()).toEqual(before)
    const other = desk.draft()
    expect(await desk.importLog(desk.ticketOf('log.csv', good), { control: other })).toMatchObject({
      state: 'recorded',
    })
  })

  test('of the name of another gets a name of its own, and rows of the other count as duplicates', async () => {
    using desk = await anImportDesk()
    const shared = logLine({ time: '2026-07-02 09:00:00.123' })
    await desk.importLog(desk.ticketOf('log.csv', aLog(logLine({ time: '2026-07-01 08:15:04.5' }), shared)))
    const second = await desk.importLog(
      desk.ticketOf('log.csv', aLog(shared, logLine({ time: '2026-07-03 10:00:00.7' }))),
    )
    expect(second).toMatchObject({ counts: { file: 'log (2).csv', accepted: 1, duplicates: 1 } })
  })
})

describe('a file with rows that cannot be read', () => {
  test('waits: nothing is recorded until the count is accepted', async () => {
    using desk = await anImportDesk()
    const job = randomUUID()
    const before = desk.kinds()
    const result = await desk.importLog(desk.ticketOf('log.csv', withReject), { job })
    expect(result).toMatchObject({
      state: 'pending',
      counts: { accepted: 2, rejected: 1 },
      rejects: [{ line: 3, reason: 'tidspunktet kan ikke læses' }],
    })
    expect(desk.kinds()).toEqual(before)
    expect(await desk.call('list', { control: desk.control })).toEqual([])
    const { importId } = await desk.call('accept', { job })
    expect(await desk.call('rejects', { importId })).toEqual([
      { line: 3, reason: 'tidspunktet kan ikke læses' },
    ])
    expect(await refusalOf(desk.call('accept', { job }))).toEqual({ code: 'import-not-pending' })
  })

  test.each(['drop', 'cancel', 'lock'] as const)(
    'given up by %s leaves no file and no entry',
    async (how) => {
      using desk = await anImportDesk()
      const job = randomUUID()
      const before = desk.kinds()
      await desk.importLog(desk.ticketOf('log.csv', withReject), { job })
      expect(desk.storesLeft()).toHaveLength(1)
      if (how === 'drop') await desk.call('drop', { job })
      else if (how === 'cancel') {
        desk.context.jobs.cancel(job)
        await expect.poll(() => desk.storesLeft()).toEqual([])
      } else await lockSession(desk.context)
      expect(desk.storesLeft()).toEqual([])
      if (how === 'lock') return
      expect(desk.kinds()).toEqual(before)
      // The place is free again.
      expect(await desk.importLog(desk.ticketOf('god.csv', good))).toMatchObject({ state: 'recorded' })
    },
  )

  test('keeps the next file of its kind waiting', async () => {
    using desk = await anImportDesk()
    await desk.importLog(desk.ticketOf('log.csv', withReject))
    expect(await refusalOf(desk.importLog(desk.ticketOf('god.csv', good)))).toEqual({
      code: 'import-under-way',
    })
  })

  test('gives its list of errors to a spreadsheet, pending and recorded, no formula among it', async () => {
    using desk = await anImportDesk()
    const job = randomUUID()
    await desk.importLog(desk.ticketOf('=log.csv', withReject), { job })
    const target = desk.ticketOf('fejl.csv')
    expect(await desk.call('saveRejects', { of: { job }, ticket: target })).toEqual({ rows: 1 })
    const expected = "\uFEFFFil;Linje;Årsag\r\n'=log.csv;3;tidspunktet kan ikke læses\r\n"
    expect(readFileSync(desk.sourcePath('fejl.csv'), 'utf8')).toBe(expected)
    const { importId } = await desk.call('accept', { job })
    await desk.call('saveRejects', { of: { importId }, ticket: target })
    expect(readFileSync(desk.sourcePath('fejl.csv'), 'utf8')).toBe(expected)
  })
})

test('a cancelled import leaves nothing', async () => {
  using desk = await anImportDesk()
  const job = randomUUID()
  const lines = Array.from({ length: 60_000 }, (_, at) => logLine({ caseRef: `2026-${at}` }))
  const ticket = desk.ticketOf('stor.csv', aLog(...lines))
  const jobs = runningJobs(() => jobs.cancel(job), Date.now)
  const range = { from: '2026-07-01', to: '2026-09-30' }
  const request = {
    job,
    ticket,
    kind: 'log' as const,
    program: null,
    range,
    choices: {},
    control: desk.control,
    savesProfile: false,
  }
  const running = importsHandlers.importFile({ ...desk.context, jobs }, request)
  expect(await refusalOf(Promise.resolve(running))).toEqual({ code: 'job-cancelled' })
  expect(desk.storesLeft()).toEqual([])
})

describe('a file that cannot be imported', () => {
  test('was removed after it was chosen', async () => {
    using desk = await anImportDesk()
    const ticket = desk.ticketOf('log.csv', good)
    rmSync(desk.sourcePath('log.csv'))
    expect(await refusalOf(desk.importLog(ticket))).toEqual({ code: 'file-removed', file: 'log.csv' })
  })

  test('has no row that can be read', async () => {
    using desk = await anImportDesk()
    const ticket = desk.ticketOf('log.csv', aLog(logLine({ time: 'i går' }), logLine({ time: 'i dag' })))
    const choices = { columns: { '0': 'timestamp' } }
    expect(await refusalOf(desk.importLog(ticket, { choices }))).toMatchObject({
      code: 'no-accepted-rows',
      rowsRead: 2,
    })
    expect(desk.storesLeft()).toEqual([])
  })

  test('is named like a personal number', async () => {
    using desk = await anImportDesk()
    expect(await refusalOf(desk.importLog(desk.ticketOf('610180-0001.csv', good)))).toEqual({
      code: 'file-name-holds-cpr',
    })
  })

  test('is the log of a program that nobody registered', async () => {
    using desk = await anImportDesk()
    const ticket = desk.ticketOf('log.csv', good)
    expect(await refusalOf(desk.importLog(ticket, { kind: 'program-log', program: 'Ukendt' }))).toEqual({
      code: 'program-not-registered',
    })
  })
})

describe('taking an import out', () => {
  test('deletes its key and file with a receipt', async () => {
    using desk = await anImportDesk()
    await desk.importLog(desk.ticketOf('log.csv', good))
    const [listed] = await desk.call('list', { control: desk.control })
    const { importId } = listed!
    const removal = { control: desk.control, importId, reason: 'forkert fil' }
    expect(await desk.call('remove', removal)).toEqual({ rowsKept: false })
    expect(desk.storesLeft()).toEqual([])
    expect(() => logStoreKey(desk.dataFile, importId)).toThrow('log-store-unknown')
    expect(desk.kinds().at(-1)).toBe('import-deleted')
    expect(await desk.call('list', { control: desk.control })).toEqual([])
    expect(await refusalOf(desk.call('remove', removal))).toEqual({ code: 'import-unknown' })
  })

  test('is refused while a later file was freed of rows that it has, too', async () => {
    using desk = await anImportDesk()
    const shared = logLine({ time: '2026-07-02 09:00:00.123' })
    await desk.importLog(desk.ticketOf('a.csv', aLog(logLine({ time: '2026-07-01 08:15:04.5' }), shared)))
    await desk.importLog(desk.ticketOf('b.csv', aLog(shared, logLine({ time: '2026-07-03 10:00:00.7' }))))
    const [first, second] = await desk.call('list', { control: desk.control })
    const remove = (importId: string) =>
      desk.call('remove', { control: desk.control, importId, reason: 'forkert fil' })
    expect(await refusalOf(remove(first!.importId))).toEqual({
      code: 'import-has-followers',
      file: 'a.csv',
      follower: 'b.csv',
    })
    await remove(second!.importId)
    expect(await remove(first!.importId)).toEqual({ rowsKept: false })
  })
})
