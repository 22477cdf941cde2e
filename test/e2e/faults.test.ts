// What can go wrong with a data file and with the disk it lies on: each has its own sentence on screen, in Danish and in
// English, and nothing that was saved is lost.
import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { projectionVersion } from '../../electron/ledger/projection-tables.ts'
import { errorSentences } from '../../shared/error-list.ts'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/errors.ts'
import { aDisk, diskRefusal } from '../helpers/a-disk.ts'
import {
  answerSaveDialog,
  expect,
  expectAccessible,
  firstPage,
  pageAfterLock,
  test,
} from '../helpers/app-fixture.ts'
import { go } from '../helpers/app/go.ts'
import { ask } from '../helpers/app/ask.ts'
import {
  holdDataFile,
  makeDataFile,
  makeOtherDataFile,
  setProjectionVersion,
} from '../helpers/data-file-process.ts'
import { chooseList } from '../helpers/pages/choose-list.ts'
import { UnlockPage, inLanguage } from '../helpers/pages/unlock-page.ts'

const readyPassphrase = 'hest batteri hæfteklamme'
const noDisk = diskRefusal()
const both = ['da', 'en'] as const

/** Tries to unlock in both languages and reads the sentence off the screen. */
async function expectRefusal<C extends ErrorCode>(
  page: Page,
  code: C,
  details: ErrorDetails<C>,
  passphrase = readyPassphrase,
): Promise<void> {
  const sentences = errorSentences(new AppError(code, details))
  await inLanguage(page, 'da')
  const unlock = new UnlockPage(page)
  await unlock.submit(passphrase)
  for (const language of both) {
    await inLanguage(page, language)
    await expect(unlock.alert).toHaveText(sentences[language])
  }
}

test('what stands in the way of unlocking is told in both languages, and the data file opens afterwards', async ({
  launch,
  userData,
}) => {
  test.slow()
  const folder = path.join(userData, 'datafil')
  makeDataFile(userData, folder)
  const page = await firstPage(await launch(userData))
  await test.step('a wrong passphrase', () => expectRefusal(page, 'wrong-passphrase', {}, 'forkert'))
  const header = path.join(folder, 'datafil.json')
  const whole = readFileSync(header, 'utf8')
  await test.step('a header cut in the middle', async () => {
    writeFileSync(header, whole.slice(0, whole.length / 2))
    await expectRefusal(page, 'header-unreadable', { field: '' })
  })
  await test.step('a header of a newer Kontrolbog', async () => {
    writeFileSync(header, JSON.stringify({ ...(JSON.parse(whole) as object), version: 99 }))
    await expectRefusal(page, 'header-newer', { found: 99, known: 1 })
    writeFileSync(header, whole)
  })
  await test.step('a register of a newer Kontrolbog', async () => {
    setProjectionVersion(folder, 999)
    await expectRefusal(page, 'header-newer', { found: 999, known: projectionVersion })
    setProjectionVersion(folder, projectionVersion)
  })
  await test.step('another process', async () => {
    const letGo = await holdDataFile(folder)
    const note = { host: 'pc-17', user: 'aakj', since: '2026-11-23T08:05:00.000Z' }
    writeFileSync(path.join(folder, 'lock'), JSON.stringify(note))
    await expectRefusal(page, 'data-file-in-use', note)
    await expect(page.getByRole('alert')).toContainText('aakj on pc-17 since 23.11.2026 09:05')
    await letGo()
  })
  const register = path.join(folder, 'register-1.db')
  const named = { register: 'register-1.db' }
  await test.step('a register that is missing', async () => {
    renameSync(register, `${register}.away`)
    await expectRefusal(page, 'register-missing', named)
    renameSync(`${register}.away`, register)
  })
  await test.step('the header of another data file, which the passphrase opens', async () => {
    const other = path.join(userData, 'andre', 'datafil')
    makeOtherDataFile(path.join(userData, 'andre'), other)
    writeFileSync(header, readFileSync(path.join(other, 'datafil.json')))
    await expectRefusal(page, 'register-unreadable', named)
    writeFileSync(header, whole)
  })
  await test.step('a register that was cut, and one with a damaged first page', async () => {
    const bytes = readFileSync(register)
    truncateSync(register, 8192)
    await expectRefusal(page, 'register-unreadable', named)
    writeFileSync(register, Buffer.from(bytes).fill(0, 100, 200))
    await expectRefusal(page, 'register-unreadable', named)
    writeFileSync(register, bytes)
  })
  await inLanguage(page, 'da')
  await new UnlockPage(page).unlock(readyPassphrase)
  await test.step('the folder moved away under it, and put back', async () => {
    const { da, en } = errorSentences(new AppError('data-file-gone', {}))
    await go(page, '/indstillinger/myndighed', 'Myndighed')
    await page.getByLabel('Myndighedens navn').fill('Vestby Kommune, uden mappe')
    renameSync(folder, `${folder}.væk`)
    await page.getByRole('button', { name: 'Gem myndigheden' }).click()
    await expect(page.getByText(da).first()).toBeVisible()
    await expect(page.getByText('Gemt.', { exact: true })).toBeHidden()
    renameSync(`${folder}.væk`, folder)
    await page.getByRole('button', { name: 'Gem myndigheden' }).click()
    await expect(page.getByText('Gemt.', { exact: true })).toBeVisible()
    await expect(page.getByText(da)).toBeHidden()
    expect(en).toMatch(/removed or moved/)
  })
})

test('a data file in a read-only folder says so, and opens once it may be written', async ({
  launch,
  userData,
}) => {
  test.skip(noDisk !== undefined, noDisk)
  using disk = aDisk()
  const folder = path.join(disk.path, 'datafil')
  makeDataFile(userData, folder)
  disk.setReadOnly(true)
  const app = await launch(userData)
  const page = await firstPage(app)
  await expectRefusal(page, 'folder-not-writable', {})
  disk.setReadOnly(false)
  await inLanguage(page, 'da')
  await new UnlockPage(page).unlock(readyPassphrase)
  await app.close()
})

test('a clock that was set back is asked about in both languages before anything is recorded', async ({
  launch,
  userData,
}) => {
  makeDataFile(userData, path.join(userData, 'datafil'))
  const app = await launch(userData, { now: '2026-01-05T08:00:00Z' })
  const page = await firstPage(app)
  await inLanguage(page, 'en')
  await new UnlockPage(page).submit(readyPassphrase, 'en')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText("Is the computer's clock right?")
  await expect(page.getByText('Nothing is recorded yet, and all that is saved is as it was.')).toBeVisible()
  await inLanguage(page, 'da')
  await expect(heading).toHaveText('Går computerens ur rigtigt?')
  await expect(page.getByText('Intet er registreret endnu, og alt gemt er, som det var.')).toBeVisible()
  await expectAccessible(page)
  const locked = await pageAfterLock(app, () =>
    page.getByRole('button', { name: 'Lås, så uret kan rettes' }).click(),
  )
  await new UnlockPage(locked).submit(readyPassphrase)
  await locked.getByRole('button', { name: 'Uret går rigtigt' }).click()
  await expect(locked.getByRole('heading', { level: 1 })).toHaveText('Overblik')
})

test('a clock that stands more than a month ahead is asked about too, and the answer is an entry', async ({
  launch,
  userData,
}) => {
  makeDataFile(userData, path.join(userData, 'datafil'))
  const page = await firstPage(await launch(userData, { now: '2099-01-05T08:00:00Z' }))
  await inLanguage(page, 'en')
  await new UnlockPage(page).submit(readyPassphrase, 'en')
  await expect(page.getByText('The clock stands more than 30 days after the last entry.')).toBeVisible()
  await inLanguage(page, 'da')
  await expect(page.getByText('Uret står mere end 30 dage efter den seneste registrering.')).toBeVisible()
  await page.getByRole('button', { name: 'Uret går rigtigt' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik')
  const { entries } = await ask(page, 'settings', 'trail', { from: 0, count: 1 })
  expect(entries[0]?.kind).toBe('clock-accepted')
})

test('a data file on a share says so where it is unlocked', async ({ launch, userData }) => {
  makeDataFile(userData, path.join(userData, 'datafil'))
  const app = await launch(userData)
  // No share can be mounted for a test: the answer about the folder is changed on its way to the page.
  await app.evaluate(({ ipcMain }, state) => {
    ipcMain.removeHandler('vault.state')
    ipcMain.handle('vault.state', () => state)
  }, aLockedState(userData))
  const page = await firstPage(app)
  for (const [language, sentence] of Object.entries({
    da: 'Datafilen ligger på et netværksdrev. Det, der gemmes, er sikkert der',
    en: 'The data file lies on a network share. What is saved is safe there',
  })) {
    await inLanguage(page, language as 'da' | 'en')
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await expectAccessible(page)
})

function aLockedState(userData: string) {
  const folder = path.join(userData, 'datafil')
  const file = { folder, authorityName: 'Vestby Kommune', isSample: false }
  return { ok: true, value: { phase: 'locked', ...file, isOnShare: true, other: null } }
}

test('a chosen list that is gone, and places that turned read-only, say so and leave everything as it was', async ({
  launch,
  userData,
}) => {
  makeDataFile(userData, path.join(userData, 'datafil'))
  const app = await launch(userData)
  const page = await firstPage(app)
  await new UnlockPage(page).unlock(readyPassphrase)
  const list = path.join(userData, 'medarbejdere.csv')
  const removed = errorSentences(new AppError('file-removed', { file: 'medarbejdere.csv' }))
  await test.step('a list that was removed', async () => {
    await go(page, '/fortegnelse/indlaes', 'Indlæs fortegnelse')
    await chooseList(app, page, list)
    rmSync(list)
    await page.getByRole('button', { name: 'Se, hvad der indlæses' }).click()
    await expect(page.getByText(removed.da).first()).toBeVisible()
    await go(page, '/indstillinger/udseende', 'Udseende og sprog')
    await page.getByLabel('English').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await go(page, '/fortegnelse/indlaes', 'Import register')
    await expect(page.getByText(removed.en).first()).toBeVisible()
    await go(page, '/indstillinger/udseende', 'Appearance and language')
    await page.getByLabel('Dansk').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'da')
  })
  await test.step('a backup into a read-only folder', async () => {
    test.skip(noDisk !== undefined, noDisk)
    using disk = aDisk()
    disk.setReadOnly(true)
    const { da, en } = errorSentences(new AppError('folder-not-writable', {}))
    await go(page, '/indstillinger/sikkerhedskopi', 'Sikkerhedskopi')
    await answerSaveDialog(app, path.join(disk.path, 'kopi.kontrolbog-backup'))
    await page.getByRole('button', { name: 'Lav sikkerhedskopi' }).click()
    await expect(page.getByRole('alert').filter({ hasText: da })).toBeVisible()
    await go(page, '/indstillinger/udseende', 'Udseende og sprog')
    await page.getByLabel('English').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await go(page, '/indstillinger/sikkerhedskopi', 'Backup')
    await page.getByRole('button', { name: 'Make a backup' }).click()
    await expect(page.getByRole('alert').filter({ hasText: en })).toBeVisible()
  })
})
