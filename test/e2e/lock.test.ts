// The lock always wins: by key, by the machine, by time and at the end, with what was typed kept. Driven through the
// page's own bridge, so that it holds whatever the pages look like.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Reply } from '../../shared/ipc.ts'
import {
  answerFolderDialog,
  expect,
  expectAccessible,
  firstPage,
  pageAfterLock,
  test,
} from '../helpers/app-fixture.ts'
import { makeDataFile } from '../helpers/data-file-process.ts'
import { aNewPassphrase } from '../helpers/pages/onboarding-page.ts'
import { UnlockPage, inLanguage } from '../helpers/pages/unlock-page.ts'

const passphrase = 'seks lange ord til en prøve'
const locked = { ok: false, code: 'locked', details: {} }

function call(page: Page, feature: string, method: string, input?: unknown): Promise<Reply> {
  return page.evaluate(
    async ([f, m, value]) => {
      const send = window.kontrolbog.call[f as string]?.[m as string]
      if (!send) throw new Error('no such call')
      return send(value)
    },
    [feature, method, input],
  )
}

async function value(page: Page, feature: string, method: string, input?: unknown): Promise<unknown> {
  const reply = await call(page, feature, method, input)
  if (!reply.ok) throw new Error(`${feature}.${method}: ${reply.code} ${JSON.stringify(reply.details)}`)
  return reply.value
}

async function phase(page: Page): Promise<string> {
  return ((await value(page, 'vault', 'state')) as { phase: string }).phase
}

async function createDataFile(app: ElectronApplication, page: Page, userData: string): Promise<void> {
  const folder = path.join(userData, 'datafil')
  mkdirSync(folder)
  await answerFolderDialog(app, folder)
  const { ticket } = (await value(page, 'files', 'chooseFolder', { purpose: 'new-data-file' })) as {
    ticket: string
  }
  await value(page, 'vault', 'create', { ticket, passphrase, label: 'Prøve' })
}

/** As a form does on `locking`: what is typed and not yet saved is saved then. */
async function typeAndLeaveUnsaved(page: Page, text: string): Promise<void> {
  await page.evaluate((typed) => {
    window.kontrolbog.on('locking', () => {
      void window.kontrolbog.call['drafts']?.['save']?.({ name: 'test:lock', value: typed })
    })
  }, text)
}

test('every lock closes the data file, keeps what was typed, and shows a new page', async ({
  app,
  page,
  userData,
}) => {
  test.slow()
  await createDataFile(app, page, userData)
  const ways: Record<string, (on: Page) => Promise<unknown>> = {
    'Ctrl+L': (on) => on.keyboard.press('Control+l'),
    'the menu': () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()),
    'the page': (on) => call(on, 'window', 'lock'),
    'lock-screen': () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
    suspend: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')),
    shutdown: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('shutdown')),
    idleness: () =>
      app.evaluate(({ powerMonitor }) => {
        powerMonitor.getSystemIdleTime = () => 600
      }),
  }
  let current = page
  for (const [name, lock] of Object.entries(ways)) {
    await test.step(name, async () => {
      expect(await phase(current)).toBe('open')
      await typeAndLeaveUnsaved(current, `typed before ${name}`)
      const before = current
      current = await pageAfterLock(app, () => lock(before))
      expect(before.isClosed()).toBe(true)
      expect(app.windows()).toHaveLength(1)
      expect(await phase(current)).toBe('locked')
      expect(await call(current, 'drafts', 'read', { name: 'test:lock' })).toEqual(locked)
      await value(current, 'vault', 'unlock', { passphrase })
      expect(await value(current, 'drafts', 'read', { name: 'test:lock' })).toBe(`typed before ${name}`)
    })
  }
})

test('nine minutes without anybody warn on screen, and ten lock', async ({ launch, userData }) => {
  makeDataFile(userData, path.join(userData, 'datafil'))
  const app = await launch(userData)
  const page = await firstPage(app)
  await new UnlockPage(page).unlock(aNewPassphrase)
  const idleFor = (seconds: number) =>
    app.evaluate(({ powerMonitor }, idle) => {
      powerMonitor.getSystemIdleTime = () => idle
    }, seconds)
  const warning = page.getByText('Ingen har brugt computeren i ni minutter')
  await idleFor(539)
  await expect(warning).toBeHidden()
  await idleFor(540)
  await expect(warning).toBeVisible()
  await idleFor(0)
  await expect(warning).toBeHidden()
  const locked = await pageAfterLock(app, () => idleFor(600))
  await expect(locked.getByRole('heading', { level: 1 })).toHaveText('Lås op: Vestby Kommune')
  await expect(locked.getByText('fordi ingen havde brugt computeren i ti minutter')).toBeVisible()
  await idleFor(0)
  const again = await pageAfterLock(app, () =>
    app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')),
  )
  await expect(
    again.getByText('fordi computeren blev låst, gik i dvale eller var ved at lukke'),
  ).toBeVisible()
  const asked = await pageAfterLock(app, () => again.keyboard.press('Control+l'))
  await expect(asked.getByRole('button', { name: 'Lås op' })).toBeVisible()
  await expect(asked.getByText('Kontrolbog låste, fordi')).toBeHidden()
})

test('an unlocking that is under way does not open the data file behind a lock', async ({
  app,
  page,
  userData,
}) => {
  await createDataFile(app, page, userData)
  const second = await pageAfterLock(app, () => call(page, 'window', 'lock'))
  const third = await pageAfterLock(app, () =>
    second.evaluate(async (words) => {
      const { vault, window: own } = window.kontrolbog.call
      void vault?.['unlock']?.({ passphrase: words })
      await own?.['lock']?.(undefined)
    }, passphrase),
  )
  expect(await phase(third)).toBe('locked')
  // The derivation would have ended by now.
  await third.waitForTimeout(1500)
  expect(await phase(third)).toBe('locked')
  await value(third, 'vault', 'unlock', { passphrase })
  expect(await phase(third)).toBe('open')
})

test('closing the window ends the program, and what was typed is there the next time', async ({
  app,
  page,
  userData,
  launch,
}) => {
  await createDataFile(app, page, userData)
  await typeAndLeaveUnsaved(page, 'typed before the end')
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
  const again = await firstPage(await launch(userData))
  expect(await phase(again)).toBe('locked')
  await value(again, 'vault', 'unlock', { passphrase })
  expect(await value(again, 'drafts', 'read', { name: 'test:lock' })).toBe('typed before the end')
})

test('a second start brings the first forward, and leaves', async ({ app, page, userData, launch }) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.on('focus', () => Object.assign(globalThis, { wasFocused: true }))
  })
  await expect(launch(userData)).rejects.toThrow()
  await expect.poll(() => app.evaluate(() => 'wasFocused' in globalThis)).toBe(true)
  await inLanguage(page, 'en')
  await expect(page.getByText('Kontrolbog was open already')).toBeVisible()
  await expect(
    page.getByText('Everything in this window is as you left it. Go on working here.'),
  ).toBeVisible()
  await inLanguage(page, 'da')
  const told = page.getByText('Alt i dette vindue er, som du forlod det. Arbejd videre her.')
  await expect(told).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Luk beskeden' }).click()
  await expect(told).toBeHidden()
})

test('a start with a dangerous switch ends at once', async ({ launch, userData }) => {
  await expect(launch(userData, { args: ['--load-extension=/nowhere'] })).rejects.toThrow()
})
