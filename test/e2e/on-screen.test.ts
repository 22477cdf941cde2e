// What a person sees of the Chromium host: its window has nothing of a browser, the system's dialogs are questions in it, and
// what the desktop cannot show it shows itself.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { electronBinary } from '../../build/electron-binary.mjs'
import { samplePassphrase } from '../../shared/vault/sample.ts'
import { type SharedApp, expect, pageAfterLock, test } from '../helpers/app-fixture.ts'
import { aScreen } from '../helpers/app/a-screen.ts'
import { ask } from '../helpers/app/ask.ts'
import { openSample } from '../helpers/open-sample.ts'
import { UnlockPage } from '../helpers/pages/unlock-page.ts'

test.describe.configure({ mode: 'serial' })
const root = path.join(import.meta.dirname, '..', '..')
test.skip(electronBinary(root) !== undefined, 'Electron has dialogs of its own')

let screen: ReturnType<typeof aScreen>
let profiles: string
let shared: SharedApp

test.beforeAll(async ({ launchShared }) => {
  screen = aScreen()
  profiles = mkdtempSync(path.join(tmpdir(), 'kontrolbog-profiles-'))
  const env = {
    DISPLAY: screen.display,
    KONTROLBOG_HOST_WINDOW: '1',
    TMPDIR: profiles,
    PATH: `${profiles}:${process.env['PATH']}`,
  }
  shared = await launchShared({ env })
})
test.afterAll(async () => {
  await shared.close()
  screen[Symbol.dispose]()
  rmSync(profiles, { recursive: true, force: true, maxRetries: 5 })
})

/** In place of the desktop's own: it notes what it is to show, and ends as it is told. */
function desktopEnds(code: number): void {
  const program = path.join(profiles, 'xdg-open')
  const noted = path.join(profiles, 'shown')
  writeFileSync(program, `#!/bin/sh\nprintf %s "$1" > '${noted}'\nexit ${code}\n`)
  chmodSync(program, 0o755)
}
function shownByDesktop(): string {
  const noted = path.join(profiles, 'shown')
  return existsSync(noted) ? readFileSync(noted, 'utf8') : ''
}

/** Answers the questions of the window in turn; null cancels. What was asked, each with what it proposed. */
function answer(page: Page, answers: readonly (string | null)[]): { text: string; proposed: string }[] {
  const left = [...answers]
  const asked: { text: string; proposed: string }[] = []
  page.on('dialog', (question) => {
    asked.push({ text: question.message(), proposed: question.defaultValue() })
    const next = left.shift() ?? null
    void (next === null ? question.dismiss() : question.accept(next))
  })
  return asked
}

test('a folder that is not there is asked for again, and cancelling chooses none', async () => {
  const { page, userData } = shared
  const [there, missing] = [path.join(userData, 'pakker'), path.join(userData, 'fejl', 'pakker')]
  mkdirSync(there)
  const asked = answer(page, [missing, there, null])
  expect(await ask(page, 'files', 'chooseFolder', { purpose: 'pack' })).toMatchObject({ path: there })
  expect(await ask(page, 'files', 'chooseFolder', { purpose: 'pack' })).toBeNull()
  const question = 'Vælg mappe til dokumentationspakken\n\nSkriv mappens fulde sti.'
  expect(asked.map(({ text }) => text)).toEqual([
    question,
    `${question}\nMappen findes ikke: ${missing}`,
    question,
  ])
  expect(asked[1]?.proposed).toBe(missing)
  page.removeAllListeners('dialog')
})

test('several files are separated by semicolons, and a file that is there is replaced only when it is said twice', async () => {
  const { page, userData } = shared
  const files = ['a.csv', 'b.csv'].map((name) => path.join(userData, name))
  for (const file of files) writeFileSync(file, 'x')
  const asked = answer(page, [files.join('; '), files[0]!, files[0]!])
  const chosen = await ask(page, 'files', 'chooseOpen', { purpose: 'log', isMultiple: true })
  expect(chosen).toMatchObject([{ name: 'a.csv' }, { name: 'b.csv' }])
  const saved = await ask(page, 'files', 'chooseSave', { purpose: 'csv', suggestedName: 'fund.csv' })
  expect(saved).toMatchObject({ name: 'a.csv' })
  expect(path.basename(asked[1]?.proposed ?? '')).toBe('fund.csv')
  expect(asked[2]?.text).toContain('Filen findes allerede.')
  page.removeAllListeners('dialog')
})

test('a lock wins over an open question, and the window after it has nothing of a browser', async () => {
  const { app } = shared
  await openSample(shared.page)
  const question = shared.page.waitForEvent('dialog')
  ask(shared.page, 'files', 'chooseFolder', { purpose: 'pack' }).catch(() => undefined) // goes with its window
  await question
  const page = await pageAfterLock(app, () =>
    app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Lås op/)
  expect(await page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true)
  expect(app.windows()).toHaveLength(1)
  await new UnlockPage(page).unlock(samplePassphrase)
  shared = { ...shared, page }
})

test('a folder is shown by the desktop, or in words where the desktop has no program for it', async () => {
  const { app, page, userData } = shared
  const folder = path.join(userData, 'pakker')
  const show = () => app.evaluate(({ shell }, file) => shell.showItemInFolder(file), folder)
  desktopEnds(0)
  await show()
  await expect.poll(shownByDesktop).toBe(folder)
  desktopEnds(3)
  const coming = page.waitForEvent('dialog')
  await show()
  const said = await coming
  expect(said.message()).toBe(
    `Computeren har intet program, der kan vise mappen. Den ligger her:\n\n${folder}`,
  )
  await said.accept()
})

test('a PDF is opened by the desktop, or in a Chromium of its own where the desktop has no program for it', async () => {
  const { app, userData } = shared
  const open = (name: string) =>
    app.evaluate(({ shell }, file) => shell.openPath(file), path.join(userData, name))
  const viewers = () => readdirSync(profiles).filter((name) => name.startsWith('chromium-host-pdf-'))
  writeFileSync(path.join(userData, 'pakke.pdf'), '%PDF-1.7\n')
  desktopEnds(0)
  expect([await open('pakke.pdf'), shownByDesktop(), viewers()]).toEqual([
    '',
    path.join(userData, 'pakke.pdf'),
    [],
  ])
  desktopEnds(3)
  expect(await open('a.csv')).not.toBe('')
  expect(await open('pakke.pdf')).toBe('')
  expect(viewers()).toHaveLength(1)
  expect(app.windows()).toHaveLength(1)
})

test('Chromium has read that it is to offer to keep nothing of what is typed', async () => {
  const [profile = ''] = readdirSync(profiles).filter((name) => /^chromium-host-(?!pdf-)/.test(name))
  const read = () => {
    // As Chromium writes it, once it has come up: what it was told and did not know would be gone.
    const file = readFileSync(path.join(profiles, profile, 'Default', 'Preferences'), 'utf8')
    const { credentials_enable_service, autofill, browser } = JSON.parse(file)
    return { credentials_enable_service, autofill, isItsOwn: browser !== undefined }
  }
  await expect.poll(read, { timeout: 30_000 }).toMatchObject({
    credentials_enable_service: false,
    autofill: { profile_enabled: false, credit_card_enabled: false },
    isItsOwn: true,
  })
})
