// A change of many authorisations at once: one act, told row by row, and nothing of it when it is given up.
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../../../electron/ledger/record.ts'
import { registerHandlers } from '../../../../electron/register/handlers.ts'
import { runningJobs } from '../../../../electron/store/running-jobs.ts'
import type { AppEvents } from '../../../../shared/app-events.ts'
import { aRegisterDesk } from '../../../helpers/a-register-desk.ts'

const rows = 1000
let desk: ReturnType<typeof aRegisterDesk>
let ids: string[]
beforeAll(() => {
  desk = aRegisterDesk()
  ids = transaction(desk.ledger, () => Array.from({ length: rows }, (_, at) => desk.give(`Navn ${at}`).id))
})
afterAll(() => rmSync(desk.folder, { recursive: true, force: true }))

/** A job whose every step is told, and what happens when the thread looks for what may not wait. */
function aJob(hear: (cancel: () => void) => void) {
  const job = randomUUID()
  const told: AppEvents['job-progress'][] = []
  const jobs = runningJobs(
    (_event, progress) => void told.push(progress),
    () => told.length * 1000,
    () => hear(() => jobs.cancel(job)),
  )
  return { job, told, context: { ...desk.context, jobs } }
}

const endings = () => desk.list({ status: 'ended' }).matching
const entries = () => Number(desk.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get())
const end = { to: '2026-06-30', reason: 'fratrådt' }

test('an end of many tells how far it is, and so does its reversal', async () => {
  const ending = aJob(() => undefined)
  const span = await registerHandlers.endAuthorisations(ending.context, { job: ending.job, ids, ...end })
  expect([endings(), ending.told.at(-1)]).toEqual([
    rows,
    { job: ending.job, stage: 'register', done: rows - 1, total: rows },
  ])
  const { fromSeq, toSeq } = span
  const reversing = aJob(() => undefined)
  await registerHandlers.reverse(reversing.context, { job: reversing.job, fromSeq, toSeq })
  expect([endings(), reversing.told.at(-1)]).toEqual([
    0,
    { job: reversing.job, stage: 'register', done: rows - 1, total: rows },
  ])
})

test('an end, a marking as error and a reversal that are cancelled in the midst leave the register as it was', async () => {
  const { fromSeq, toSeq } = await desk.end(ids.slice(1), end.to)
  const before = [entries(), endings()]
  const cancelled = async (
    act: (context: typeof desk.context, job: string) => object | Promise<object>,
  ): Promise<void> => {
    const { job, told, context } = aJob((cancel) => {
      if ((told.at(-1)?.done ?? 0) > 0) cancel()
    })
    await expect(Promise.resolve(act(context, job))).rejects.toMatchObject({ code: 'job-cancelled' })
    expect(told.at(-1)?.done).toBeGreaterThan(0)
    expect([entries(), endings()]).toEqual(before)
  }
  await cancelled((context, job) =>
    registerHandlers.endAuthorisations(context, { job, ids, to: '2026-05-31', reason: 'x' }),
  )
  await cancelled((context, job) => registerHandlers.voidAuthorisations(context, { job, ids, reason: 'x' }))
  await cancelled((context, job) => registerHandlers.reverse(context, { job, fromSeq, toSeq }))
})
