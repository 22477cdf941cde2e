// The frame around every page: commands by key and by menu, the search, the menu of a narrow window, appearance.
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, expectAccessible, pageAfterLock, test } from '../helpers/app-fixture.ts'
import { openSample } from '../helpers/open-sample.ts'

test.describe.configure({ mode: 'serial' })

let app: ElectronApplication
let page: Page
let close: () => Promise<void>
test.beforeAll(async ({ launchShared }) => {
  ;({ app, page, close } = await launchShared({ now: '2026-11-23T09:00:00+01:00' }))
  await openSample(page)
})
test.afterAll(async () => close())

const heading = () => page.getByRole('heading', { level: 1 })

/** As the program tells the page, whoever in the program had reason to. */
async function tell(event: string, payload: unknown): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [channel, value]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel as string, value)
    },
    [event, payload],
  )
}

test('every key that leads to a page leads there, names the window, and puts the focus on its heading', async () => {
  const pages = {
    'Control+2': 'Fortegnelse',
    'Control+3': 'Løbende kontrol',
    'Control+4': 'Hjemmearbejdspladser',
    'Control+5': 'Dokumentation',
    'Control+6': 'Myndighed',
    'Control+n': 'Registrér autorisation',
    'Control+1': 'Overblik',
  }
  for (const [keys, title] of Object.entries(pages)) {
    await page.keyboard.press(keys)
    await expect(heading()).toHaveText(title)
    await expect(heading()).toBeFocused()
    expect(await page.title()).toBe(`${title} – Kontrolbog`)
  }
  await page.keyboard.press('Control+2')
  await expect(heading()).toHaveText('Fortegnelse')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading()).toHaveText('Overblik')
})

test('Ctrl+F, Ctrl+E and Ctrl+Enter do what the page has for them, and a page that has nothing says so', async () => {
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('searchbox', { name: 'Søg i navn' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox', { name: 'Søg i navn' })).toBeFocused()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog', { name: 'Eksportér fortegnelsen' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+n')
  await expect(heading()).toHaveText('Registrér autorisation')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Der er 2 fejl')
  await page.keyboard.press('Control+1')
  await expect(heading()).toHaveText('Overblik')
  await page.keyboard.press('Control+e')
  await expect(page.locator('.kb-said')).toBeVisible()
})

test("the menu's commands are the same as the keys'", async () => {
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Genveje' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  for (const [command, title] of [
    ['register', 'Fortegnelse'],
    ['control', 'Løbende kontrol'],
    ['home-workplaces', 'Hjemmearbejdspladser'],
    ['evidence', 'Dokumentation'],
    ['settings', 'Myndighed'],
    ['about', 'Om Kontrolbog'],
    ['new-authorisation', 'Registrér autorisation'],
    ['overview', 'Overblik'],
  ] as const) {
    await tell('menu', { command })
    await expect(heading()).toHaveText(title)
  }
  await tell('menu', { command: 'help' })
  await expect(page.getByRole('dialog', { name: 'Genveje' })).toContainText('Ctrl+K')
  await page.keyboard.press('Escape')
})

test('Ctrl+K finds pages and who stands in the register, and Enter opens the first', async () => {
  const search = page.getByRole('dialog', { name: 'Søg overalt' })
  for (const [typed, title] of [
    ['dokumentation', 'Dokumentation'],
    ['begynd', 'Begynd kontrol'],
    ['om kontrol', 'Om Kontrolbog'],
    ['Birk Kulissedal', 'Birk Kulissedal'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await search.getByRole('searchbox').fill(typed)
    await expect(search.getByRole('link').first()).toContainText(title)
    await expect(search.getByRole('link')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(heading()).toHaveText(title)
    await expect(search).toBeHidden()
  }
  expect(await page.title()).not.toContain('Birk')
})

test('the first stop leads past the menu', async () => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Gå til indholdet' })
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('below 1000 px the menu is behind a button, and closes when a page is chosen', async () => {
  await page.setViewportSize({ width: 640, height: 400 })
  const menu = page.getByRole('button', { name: 'Menu' })
  await expect(page.getByRole('link', { name: 'Dokumentation' })).toBeHidden()
  await menu.press('Enter')
  await expect(menu).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Dokumentation' }).press('Enter')
  await expect(heading()).toHaveText('Dokumentation')
  await expect(menu).toHaveAttribute('aria-expanded', 'false')
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('theme, density and language change at once, and stay after a lock', async () => {
  await page.evaluate(() => (window.location.hash = '/indstillinger/udseende'))
  const root = page.locator('html')
  await page.getByText('Mørk', { exact: true }).click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.getByText('Kompakt', { exact: true }).click()
  await expect(root).toHaveAttribute('data-density', 'compact')
  await page.getByText('English', { exact: true }).click()
  await expect(root).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('link', { name: 'Register', exact: true })).toBeVisible()
  await expectAccessible(page)
  page = await pageAfterLock(app, () => page.keyboard.press('Control+l'))
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a warning before the lock is shown with the seconds left, and goes when somebody is back', async () => {
  await page.getByLabel('Passphrase', { exact: true }).fill('vestby er opfundet')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Overview' })).toBeVisible()
  const warning = page.getByRole('alert').getByRole('paragraph').filter({ hasText: '42' })
  await tell('idle-warning', { secondsLeft: 42 })
  await expect(warning).toBeVisible()
  await expectAccessible(page)
  await tell('idle-warning', { secondsLeft: 0 })
  await expect(warning).toBeHidden()
})
