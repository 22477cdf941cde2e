// What dies, and what is closed in the middle of something: the data file is locked, a sentence says so, and what was saved
// and typed is there afterwards.
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { errorSentences } from '../../shared/error-list.ts'
import { AppError } from '../../shared/errors.ts'
import { expect, expectAccessible, firstPage, pageAfterLock, test } from '../helpers/app-fixture.ts'
import { makeDataFile } from '../helpers/data-file-process.ts'
import { aNewPassphrase } from '../helpers/pages/onboarding-page.ts'
import { SettingsPage } from '../helpers/pages/settings-page.ts'
import { UnlockPage, inLanguage } from '../helpers/pages/unlock-page.ts'

/** The field as it is typed, once its draft is saved. */
async function typeName(page: Page, name: string): Promise<void> {
  const settings = new SettingsPage(page)
  await settings.open('Myndighed')
  await settings.field('Myndighedens navn').fill(name)
  const draft = () =>
    page.evaluate(async () => {
      const reply = await window.kontrolbog.call['drafts']?.['read']?.({ name: 'settings:authority' })
      return reply?.ok ? JSON.stringify(reply.value) : ''
    })
  await expect.poll(draft).toContain(name)
}

async function expectBothSentences(page: Page, da: string, en: string): Promise<void> {
  for (const [language, sentence] of [
    ['en', en],
    ['da', da],
  ] as const) {
    await inLanguage(page, language)
    await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible()
  }
}

/** Ends the worker that owns the register, as a failure in it would. */
async function killStore(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function killed() {
      Worker.prototype.postMessage = post
      void this.terminate()
    }
  })
  await page.evaluate(() => void window.kontrolbog.call['vault']?.['state']?.(undefined))
}

test.describe('a page that dies', () => {
  test.use({ expectedFaults: /^the page crashed$/ })

  test('a new one says so, on a locked data file with everything in it', async ({ launch, userData }) => {
    makeDataFile(userData, path.join(userData, 'datafil'))
    const app = await launch(userData)
    const page = await firstPage(app)
    await new UnlockPage(page).unlock(aNewPassphrase)
    await typeName(page, 'Vestby Kommune, halvt skrevet')
    const session = await page.context().newCDPSession(page)
    const fresh = await pageAfterLock(app, () => session.send('Page.crash'))
    await expectBothSentences(
      fresh,
      'Vinduet gik ned og er åbnet igen. Det gemte er gemt',
      'The window crashed and was opened again. What is saved is saved',
    )
    await expectAccessible(fresh)
    await new UnlockPage(fresh).unlock(aNewPassphrase)
    await new SettingsPage(fresh).open('Myndighed')
    await expect(new SettingsPage(fresh).field('Myndighedens navn')).toHaveValue(
      'Vestby Kommune, halvt skrevet',
    )
  })
})

test('a store that dies locks and says so, and one that dies again and again ends the program', async ({
  launch,
  userData,
}) => {
  makeDataFile(userData, path.join(userData, 'datafil'))
  const app = await launch(userData)
  const page = await firstPage(app)
  await new UnlockPage(page).unlock(aNewPassphrase)
  await typeName(page, 'Vestby Kommune, halvt skrevet')
  const second = await pageAfterLock(app, () => killStore(app, page))
  await expectBothSentences(
    second,
    'holder datafilen, gik ned og er startet igen. Det, der var meldt gemt, er gemt',
    'holds the data file crashed and was started again. What was said to be saved is saved',
  )
  await new UnlockPage(second).unlock(aNewPassphrase)
  await new SettingsPage(second).open('Myndighed')
  await expect(new SettingsPage(second).field('Myndighedens navn')).toHaveValue(
    'Vestby Kommune, halvt skrevet',
  )
  const third = await pageAfterLock(app, () => killStore(app, second))
  const ended = app.waitForEvent('close')
  await killStore(app, third)
  await ended
  const again = await firstPage(await launch(userData))
  await new UnlockPage(again).unlock(aNewPassphrase)
})

test.describe('a page that cannot be drawn', () => {
  // What React says of it.
  test.use({ expectedFaults: /^(console error|page error)/ })

  test('it says so in its place, and every other page is there', async ({ launch, userData }) => {
    makeDataFile(userData, path.join(userData, 'datafil'))
    const app = await launch(userData)
    const page = await firstPage(app)
    await app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('settings.rules')
      ipcMain.handle('settings.rules', () => ({ ok: true, value: [null] }))
    })
    await new UnlockPage(page).unlock(aNewPassphrase)
    await page.evaluate(() => (window.location.hash = '/indstillinger/kontrolregler'))
    const { da } = errorSentences(new AppError('unexpected', {}))
    await expect(page.getByRole('alert').filter({ hasText: da })).toBeVisible()
    await page.getByRole('link', { name: 'Dokumentation', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokumentation')
    await expect(page.getByRole('alert').filter({ hasText: da })).toBeHidden()
  })
})

test('closing the window in the middle of work asks first, in the language of the program', async ({
  app,
  page,
}) => {
  const answer = (response: number) =>
    app.evaluate(({ dialog }, chosen) => {
      Object.assign(globalThis, { asked: [] })
      dialog.showMessageBox = async (...given: unknown[]) => {
        const options = given.at(-1) as Electron.MessageBoxOptions
        ;(globalThis as unknown as { asked: unknown[] }).asked.push(
          options.message,
          ...(options.buttons ?? []),
        )
        return { response: chosen, checkboxChecked: false }
      }
    }, response)
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await answer(1)
  await page.getByRole('button', { name: 'Prøv med eksempeldata' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await close()
  await expect.poll(asked).toEqual(['Kontrolbog arbejder stadig.', 'Luk alligevel', 'Bliv'])
  await expect(page.getByRole('progressbar')).toBeVisible()
  await answer(0)
  const ended = app.waitForEvent('close')
  await close()
  await ended
})
