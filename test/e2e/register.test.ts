// Fortegnelse by keyboard: found, ended, reversed, corrected, seen on a date, and exported.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type SharedApp, answerSaveDialog, expect, expectAccessible, test } from '../helpers/app-fixture.ts'
import { openSample } from '../helpers/open-sample.ts'
import { RegisterPage } from '../helpers/pages/register-page.ts'

test.describe.configure({ mode: 'serial' })

let shared: SharedApp
let register: RegisterPage
test.beforeAll(async ({ launchShared }) => {
  shared = await launchShared({ now: '2026-11-23T09:00:00+01:00' })
  await openSample(shared.page)
  register = new RegisterPage(shared.page)
})
test.afterAll(async () => shared.close())

test('a search and a filter leave what fits, and stand in the address so that Back works', async () => {
  const { page } = shared
  await register.open()
  await expectAccessible(page)
  const all = await register.count.textContent()
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Ophørt')
  await expect(register.count).not.toHaveText(all ?? '')
  await expect(page).toHaveURL(/status=ended/)
  await page.goBack()
  await expect(register.count).toHaveText(all ?? '')
  await register.search('findes ikke her')
  await expect(page.getByText('Ingen autorisationer passer til filteret.')).toBeVisible()
  await register.press('Nulstil filter')
  await expect(register.count).toHaveText(all ?? '')
})

test('a chosen authorisation ends on a day, and the end is reversed', async () => {
  const { page } = shared
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Aktiv')
  await expect(page).toHaveURL(/status=active/)
  await expect(register.count).toContainText('397')
  await register.focusRows()
  await page.keyboard.press('Space')
  await expect(register.count).toContainText('1 valgt.')
  await register.press('Registrér ophør')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registrér ophør')
  await expectAccessible(page)
  await register.typeDate('Sidste dag med autorisation', '30112026')
  await page.getByLabel('Begrundelse').fill('Fratrådt')
  await register.press('Registrér ophør')
  await expect(page.getByText('Ophør registreret for 1 autorisation.')).toBeVisible()
  await register.press('Tilbagefør')
  await expect(page.getByText('Registreringen er ført tilbage.')).toBeVisible()
})

test('a record opens by Enter, is corrected with a reason, and shows the old value struck through', async () => {
  const { page } = shared
  await register.open()
  await register.focusRows()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tidslinje')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ret', exact: true }).first().press('Enter')
  await page.getByLabel('Godkendt af').fill('Ny Godkender')
  await page.getByLabel('Begrundelse').fill('Tastefejl')
  await register.press('Gem rettelse')
  await expect(page.getByText('Rettelsen er gemt.')).toBeVisible()
  await page.getByRole('tab', { name: 'Historik' }).click()
  await expect(page.getByRole('cell', { name: 'Tastefejl' })).toBeVisible()
  await expect(page.locator('del').first()).toBeVisible()
})

test('the register leaves as CSV with its purpose', async () => {
  const { app, page, userData } = shared
  await register.open()
  const file = path.join(userData, 'fortegnelse.csv')
  await answerSaveDialog(app, file)
  await register.press('Eksportér')
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await dialog.getByLabel('Formål med eksporten').fill('Ledelsens gennemgang')
  await dialog.getByRole('button', { name: 'Eksportér' }).press('Enter')
  await expect(page.getByText(/er gemt i fortegnelse\.csv/)).toBeVisible()
  const text = readFileSync(file, 'utf8')
  expect(text.startsWith('\uFEFFNavn eller program;')).toBe(true)
  expect(text.split('\r\n').length).toBeGreaterThan(300)
})
