import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { importsHandlers } from '../../../../electron/imports/handlers.ts'
import { runningJobs } from '../../../../electron/store/running-jobs.ts'
import { anImportDesk, refusalOf } from '../../../helpers/an-import-desk.ts'

const employees =
  'medarbejdernr;navn;enhed;login\nM1;Anna Bæk;Ydelse;b1\nM2;Bo Ib;Job;b2\n;Uden Nummer;Job;b3\n'
const programs = 'program;ejer;certifikat\nFjordsag;M1;FID:fjord\n'
const authorisations =
  'bruger;system;gyldig fra;gyldig til\nb1;online;01-01-2026;\nb2;Fjordsag;01-02-2026;30-06-2026\nb9;online;01-01-2026;\n'

async function read(desk: Awaited<ReturnType<typeof anImportDesk>>, job: string) {
  return desk.call('importRegister', {
    job,
    files: [
      { ticket: desk.ticketOf('autorisationer.csv', authorisations), kind: 'authorisations' },
      { ticket: desk.ticketOf('medarbejdere.csv', employees), kind: 'employees' },
      { ticket: desk.ticketOf('programmer.csv', programs), kind: 'programs' },
    ],
  })
}

test('the lists show what would enter, each row that is refused with its reason, and nothing is recorded', async () => {
  using desk = await anImportDesk()
  const before = desk.kinds()
  const shown = await read(desk, randomUUID())
  expect(shown).toMatchObject({
    authorisations: 2,
    lists: [
      {
        kind: 'employees',
        added: 2,
        rejected: 1,
        rejects: [{ line: 4, reason: 'medarbejdernummer mangler' }],
        rows: [{ title: 'M1 Anna Bæk', unit: 'Ydelse', detail: 'b1' }, { title: 'M2 Bo Ib' }],
      },
      { kind: 'programs', added: 1, rejected: 0, rows: [{ title: 'Fjordsag', unit: 'M1' }] },
      {
        kind: 'authorisations',
        added: 2,
        rejected: 1,
        rejects: [{ line: 4, reason: 'bruger eller program findes ikke i fortegnelsen' }],
        rows: [
          { title: 'b1', unit: 'online', from: '2026-01-01', to: null },
          { title: 'b2', unit: 'Fjordsag', from: '2026-02-01', to: '2026-06-30' },
        ],
      },
    ],
  })
  expect(desk.kinds()).toEqual(before)
})

test('accepted, they enter as they were shown; given again, what is the same leaves no entry', async () => {
  using desk = await anImportDesk()
  const job = randomUUID()
  const shown = await read(desk, job)
  expect(await desk.call('acceptRegister', { job })).toEqual(shown)
  expect(desk.ledger.db.prepare('SELECT count(*) FROM authorisation').pluck().get()).toBe(2)
  expect(desk.kinds().filter((kind) => kind === 'import-recorded')).toHaveLength(3)
  const again = await read(desk, randomUUID())
  expect(again.lists.map(({ added, corrected }) => [added, corrected])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
})

test('dropped, nothing enters, and the answer comes too late', async () => {
  using desk = await anImportDesk()
  const job = randomUUID()
  await read(desk, job)
  await desk.call('drop', { job })
  expect(await refusalOf(desk.call('acceptRegister', { job }))).toEqual({ code: 'import-not-pending' })
  expect(desk.ledger.db.prepare('SELECT count(*) FROM employee').pluck().get()).toBe(0)
})

test('a list without a row that the register takes is refused whole', async () => {
  using desk = await anImportDesk()
  const job = randomUUID()
  const ticket = desk.ticketOf('autorisationer.csv', authorisations)
  const files = [{ ticket, kind: 'authorisations' as const }]
  const shown = await desk.call('importRegister', { job, files })
  expect(shown.lists).toMatchObject([{ accepted: 0, rejected: 3 }])
  expect(await refusalOf(desk.call('acceptRegister', { job }))).toMatchObject({ code: 'no-accepted-rows' })
  expect(desk.kinds()).not.toContain('import-recorded')
})

test('taking lists in tells how far it is, and a cancel in the midst of it leaves nothing of them', async () => {
  using desk = await anImportDesk()
  const rows = Array.from({ length: 800 }, (_, at) => `M${at};Navn ${at};Job;b${at}`)
  const ticket = desk.ticketOf('medarbejdere.csv', `medarbejdernr;navn;enhed;login\n${rows.join('\n')}\n`)
  const progress: { stage: string; done?: number | undefined; total?: number | undefined }[] = []
  const job = randomUUID()
  const jobs = runningJobs(
    (_event, told) => void progress.push(told),
    () => progress.length * 1000,
    () => {
      if (progress.some(({ stage }) => stage === 'register')) jobs.cancel(job)
    },
  )
  const context = { ...desk.context, jobs }
  const before = desk.kinds()
  const files = [{ ticket, kind: 'employees' as const, choices: {} }]
  await importsHandlers.importRegister(context, { job, files, savesProfiles: false })
  expect(await refusalOf(Promise.resolve(importsHandlers.acceptRegister(context, { job })))).toEqual({
    code: 'job-cancelled',
  })
  expect(desk.kinds()).toEqual(before)
  expect(progress.filter(({ stage }) => stage === 'preview').at(-1)).toMatchObject({ total: 800 })
  expect(progress.at(-1)).toMatchObject({ stage: 'register', total: 800 })
})
