// The lock wins over work under way: it does not wait for an import, a run of the rules, a pack or a backup to end, nor for
// a dialog to be answered, and none of them leaves anything half done.
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { samplePassphrase } from '../../shared/vault/sample.ts'
import {
  type SharedApp,
  answerFolderDialog,
  answerSaveDialog,
  expect,
  pageAfterLock,
  test,
} from '../helpers/app-fixture.ts'
import { ask } from '../helpers/app/ask.ts'
import { approveSampleControl } from '../helpers/approve-sample-control.ts'
import { openSample } from '../helpers/open-sample.ts'
import { UnlockPage } from '../helpers/pages/unlock-page.ts'

test.describe.configure({ mode: 'serial' })

let shared: SharedApp
test.beforeAll(async ({ launchShared }) => {
  test.setTimeout(90_000)
  shared = await launchShared({ now: '2026-10-05T09:00:00+02:00' })
  await openSample(shared.page)
})
test.afterAll(async () => shared.close())

const period = { from: '2026-07-01', to: '2026-09-30' }

/** Starts a call and waits until it says how far it is. What comes of it is nobody's: its page goes. */
async function begin(page: Page, feature: string, method: string, input: object): Promise<void> {
  await page.evaluate(
    async ([f, m, given]) => {
      const going = new Promise<void>((resolve) => window.kontrolbog.on('job-progress', () => resolve()))
      void window.kontrolbog.call[f as string]?.[m as string]?.({
        ...(given as object),
        job: crypto.randomUUID(),
      })
      await going
    },
    [feature, method, input],
  )
}

/** As Windows does when it is locked; and opens again. A lock that waited would find the work done and recorded. */
async function lockNow(): Promise<void> {
  const { app } = shared
  const page = await pageAfterLock(app, () =>
    app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Lås op/)
  expect((await ask(page, 'vault', 'state', undefined)).phase).toBe('locked')
  await new UnlockPage(page).unlock(samplePassphrase)
  shared = { ...shared, page }
}

async function aControl(): Promise<string> {
  const covers = [{ kind: 'logs' as const, program: null }]
  return (await ask(shared.page, 'control', 'start', { period, covers, agreed: '' })).control
}

async function aLog() {
  const files = await ask(shared.page, 'vault', 'sampleFiles', undefined)
  const log = files.find(({ name }) => name === 'log.csv')
  if (!log) throw new Error('the sample has a log')
  const { ticket, kind, from, to } = log
  return { ticket, kind, program: null, range: { from, to }, choices: {} }
}

test('over an import: no row of it is there', async () => {
  const control = await aControl()
  await begin(shared.page, 'imports', 'importFile', { ...(await aLog()), control })
  await lockNow()
  expect(await ask(shared.page, 'imports', 'list', { control })).toEqual([])
  await ask(shared.page, 'control', 'abandon', { control, reason: 'Prøve' })
})

test('over a run of the rules: there is no run', async () => {
  const control = await aControl()
  const { page } = shared
  await ask(page, 'control', 'recordNotice', {
    isInformed: false,
    informedOn: null,
    how: '',
    worksCouncil: '',
    dataProtectionOfficer: '',
    impactAssessment: '',
    reason: 'Prøve',
  })
  const job = crypto.randomUUID()
  const read = { ...(await aLog()), control, job } as const
  const { state } = await ask(page, 'imports', 'importFile', read as never)
  if (state === 'pending') await ask(page, 'imports', 'accept', { job })
  await begin(page, 'control', 'runRules', { control })
  await lockNow()
  expect(await ask(shared.page, 'control', 'runState', { control })).toBeNull()
  await ask(shared.page, 'control', 'abandon', { control, reason: 'Prøve' })
})

test('over a pack: it is whole and recorded, or not there at all', async () => {
  test.setTimeout(120_000)
  await approveSampleControl(shared.page)
  await begin(shared.page, 'evidence', 'preview', period)
  await lockNow()
  const { preview } = await ask(shared.page, 'evidence', 'preview', { ...period, job: crypto.randomUUID() })
  const place = path.join(shared.userData, 'pakker')
  mkdirSync(place)
  await answerFolderDialog(shared.app, place)
  const folder = await ask(shared.page, 'files', 'chooseFolder', { purpose: 'pack' })
  await begin(shared.page, 'evidence', 'make', { preview, folder: folder?.ticket })
  await lockNow()
  const packs = await ask(shared.page, 'evidence', 'packs', undefined)
  expect(readdirSync(place)).toHaveLength(packs.length)
})

test('over a backup: no file is there, and none is listed', async () => {
  const place = path.join(shared.userData, 'kopier')
  mkdirSync(place)
  await answerSaveDialog(shared.app, path.join(place, 'kopi.kontrolbog-backup'))
  const suggestedName = 'kopi.kontrolbog-backup'
  const file = await ask(shared.page, 'files', 'chooseSave', { purpose: 'backup', suggestedName })
  await begin(shared.page, 'settings', 'makeBackup', { file: file?.ticket, isWithLogStores: true })
  await lockNow()
  expect(readdirSync(place)).toEqual([])
  expect(await ask(shared.page, 'settings', 'backups', undefined)).toEqual([])
})

test('over a dialog of the page, by its own key', async () => {
  const { app, page } = shared
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  const locked = await pageAfterLock(app, () => page.keyboard.press('Control+l'))
  await expect(locked.getByRole('heading', { level: 1 })).toHaveText(/^Lås op/)
  await expect(locked.getByRole('dialog')).toBeHidden()
  shared = { ...shared, page: locked }
  await new UnlockPage(locked).unlock(samplePassphrase)
})

test("over the system's own dialog: what is chosen in it afterwards is chosen by nobody", async () => {
  const { app, page } = shared
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        const answer = (filePath: string) => resolve({ canceled: false, filePaths: [filePath] })
        Object.assign(globalThis, { answerLate: answer })
      })
  })
  await page.evaluate(
    () => void window.kontrolbog.call['files']?.['chooseOpen']?.({ purpose: 'log', isMultiple: false }),
  )
  await expect.poll(() => app.evaluate(() => 'answerLate' in globalThis)).toBe(true)
  await lockNow()
  const reply = await app.evaluate(
    (_electron, file) => {
      ;(globalThis as unknown as { answerLate: (file: string) => void }).answerLate(file)
    },
    path.join(shared.userData, 'log.csv'),
  )
  expect(reply).toBeUndefined()
  expect((await ask(shared.page, 'vault', 'state', undefined)).phase).toBe('open')
})
