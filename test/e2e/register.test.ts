// Fortegnelse by keyboard: found, ended, reversed, corrected, seen on a date, and exported.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type SharedApp, answerSaveDialog, expect, expectAccessible, test } from '../helpers/app-fixture.ts'
import { dropFiles } from '../helpers/app/drop-files.ts'
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
  // The grid takes what the sample's banner and the filters leave of the window, and the page itself does not scroll.
  const heights = await page.evaluate(() => {
    const main = document.querySelector('main')!
    const below = Number.parseFloat(getComputedStyle(main).paddingBottom)
    const grid = main.querySelector('[role=grid]')!.getBoundingClientRect()
    return {
      window: window.innerHeight,
      page: document.documentElement.scrollHeight,
      grid: grid.bottom + below,
    }
  })
  expect(heights).toEqual({ window: heights.window, page: heights.window, grid: heights.window })
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

test('an authorisation is registered for a new employee by keyboard, after the form said what is lacking', async () => {
  const { page } = shared
  await register.open()
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registrér autorisation')
  await page.getByRole('radio', { name: 'Ny medarbejder' }).press('Space')
  await page.getByLabel('Tilladte tjenester').fill('6104611234')
  await register.press('Registrér autorisation')
  const summary = page.getByRole('main').getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('button')).toHaveText([
    'Udfyld navn.',
    'Udfyld medarbejdernr.',
    'Vælg en dato.',
    /personnummer/,
  ])
  await expectAccessible(page)
  await summary.getByRole('button', { name: 'Udfyld navn.' }).press('Enter')
  await expect(page.getByLabel('Navn', { exact: true })).toBeFocused()
  await page.keyboard.type('Aase Ågård')
  await page.getByLabel('Medarbejdernr.', { exact: true }).fill('X901')
  await page.getByLabel('Enhed (valgfrit)').fill('Borgerservice')
  await page.getByLabel('Bruger-id').fill('aagx')
  await page.getByLabel('Tilladte tjenester').fill('CprPersonSmallSimple')
  await register.typeDate('Påbegyndt', '01112026')
  await register.press('Registrér autorisation')
  await expect(page.getByText('Autorisationen er registreret.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aase Ågård')
})

test('the employee is corrected, gets an identity and loses it, and the history has it all', async () => {
  const { page } = shared
  await page.getByRole('link', { name: 'Ret medarbejder' }).press('Enter')
  await expectAccessible(page)
  await page.getByLabel('Enhed (valgfrit)').fill('Jobcenter')
  await page.getByRole('radio', { name: 'Der er sket en ændring' }).press('Space')
  await register.press('Gem rettelse')
  await expect(page.getByRole('main').getByRole('alert').getByRole('button')).toHaveText([
    'Vælg en dato.',
    'Skriv en begrundelse.',
  ])
  await register.typeDate('Ændret fra', '15112026')
  await page.getByLabel('Begrundelse').fill('Flyttet til anden afdeling')
  await register.press('Gem rettelse')
  await expect(page.getByText('Rettelsen er gemt.')).toBeVisible()

  await page.getByRole('link', { name: 'Tilføj identitet' }).press('Enter')
  await expectAccessible(page)
  await page.getByLabel('Identitet', { exact: true }).fill('aage2')
  await page.getByLabel('Begrundelse').fill('Nyt login')
  await register.press('Tilføj identitet')
  await expect(page.getByRole('rowheader', { name: 'aage2' })).toBeVisible()
  await page.getByRole('link', { name: 'Ophør eller fejl: aage2' }).press('Enter')
  await register.typeDate('Sidste dag med identiteten', '20112026')
  await page.getByLabel('Begrundelse').fill('Login lukket')
  await register.press('Registrér ophør')
  await expect(page.getByText('Identitetens ophør er registreret.')).toBeVisible()
  await register.press('Tilbagefør')
  await expect(page.getByText('Registreringen er ført tilbage.')).toBeVisible()

  await page.getByRole('tab', { name: 'Historik' }).click()
  const moved = page.getByRole('row').filter({ hasText: 'Flyttet til anden afdeling' })
  await expect(moved.locator('del')).toHaveText('Borgerservice')
  await expect(moved).toContainText('Jobcenter')
  await expect(page.getByRole('row').filter({ hasText: 'Login lukket' })).toContainText('aage2')
  await expectAccessible(page)
})

test('a registration in error stays to be seen, and the mistake is reversed', async () => {
  const { page } = shared
  await page.getByRole('tab', { name: 'Overblik' }).click()
  await register.press('Registrér ophør')
  await page.getByRole('radio', { name: 'Markér som fejlregistreret' }).press('Space')
  await page.getByLabel('Begrundelse').fill('Forkert person')
  await register.press('Fejlregistrér')
  await expect(page.getByText('1 autorisation er markeret som fejlregistreret.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Fejlregistreret')
  await expect(register.grid.getByRole('row').nth(1)).toContainText('Aase Ågård')
  await expect(register.grid.getByRole('row').nth(1)).toContainText('Fejlregistreret')
})

test('the register on a date, as it was true then and as it was known then', async () => {
  const { page } = shared
  await register.open()
  await register.search('Aase Ågård')
  await expect(register.grid.getByRole('row')).toHaveCount(2)
  await register.typeDate('Pr. dato', '10112026')
  await expect(page.getByText('Ingen autorisationer passer til filteret.')).toBeVisible()
  await register.search('')
  await expect(page).toHaveURL(/date=2026-11-10/)
  await expect(register.count).toContainText(/Viser \d/)
  await page.getByRole('checkbox', { name: 'Som det var kendt dengang' }).press('Space')
  await expect(page).toHaveURL(/known=then/)
  await expect(page.getByText('Ingen autorisationer passer til filteret.')).toBeVisible()
  await page.goBack()
  await expect(page).not.toHaveURL(/known=then/)
  await expect(register.count).toContainText(/Viser \d/)
})

test('a range chosen with Shift and the space bar ends as one act, and gets its open ends back as one', async () => {
  const { page } = shared
  await register.open()
  const status = page.getByRole('combobox', { name: 'Status' })
  await status.selectOption('Aktiv')
  await expect(page).toHaveURL(/status=active/)
  await register.focusRows()
  for (const key of ['Home', 'Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+Space']) {
    await page.keyboard.press(key)
  }
  await expect(register.count).toContainText('4 valgt.')
  await register.press('Registrér ophør')
  await register.typeDate('Sidste dag med autorisation', '30112026')
  await page.getByLabel('Begrundelse').fill('Afdelingen er nedlagt')
  await register.press('Registrér ophør')
  await expect(page.getByText('Ophør registreret for 4 autorisationer.')).toBeVisible()
  await status.selectOption('Ophører snart')
  await expect(register.count).toContainText('Viser 4 af')
  await register.press('Tilbagefør')
  await expect(page.getByText('Registreringen er ført tilbage.')).toBeVisible()
  await expect(page.getByText('Ingen autorisationer passer til filteret.')).toBeVisible()
})

test('an import that is cancelled while it enters the register leaves nothing of it there', async () => {
  const { page, userData } = shared
  const list = path.join(userData, 'mange.csv')
  const rows = Array.from({ length: 8000 }, (_, at) => `T${at};Tusindfryd ${at};Arkiv;01-01-2020`)
  writeFileSync(list, `medarbejdernr;navn;enhed;ansat fra\n${rows.join('\n')}\n`)
  await register.open()
  await page.getByRole('link', { name: 'Indlæs fortegnelse' }).press('Enter')
  await dropFiles(page, page.getByRole('group', { name: 'Liste over medarbejdere' }), [list])
  await expect(page.getByText('Tusindfryd 0').first()).toBeAttached()
  await register.press('Se, hvad der indlæses')
  await register.press('Indlæs 8.000 rækker')
  await register.press('Annullér')
  await expect(page.getByText('Kørslen blev afbrudt. Intet er ændret.')).toBeVisible()
  await page.keyboard.press('Control+n')
  await page.getByLabel('Find medarbejder eller program').fill('Tusindfryd')
  await expect(page.getByText('Ingen fundet. Vælg ny medarbejder eller nyt program.')).toBeVisible()
})

test('the grid by keyboard alone: a second key, rows by arrows, ranges and all, and what was chosen ends', async () => {
  const { page } = shared
  await register.open()
  const heading = (name: string) => register.grid.getByRole('columnheader', { name })
  await heading('Enhed').getByRole('button').press('Enter')
  await expect(page).toHaveURL(/sort=unit$/)
  await heading('Påbegyndt').getByRole('button').press('Shift+Enter')
  await expect(page).toHaveURL(/sort=unit%2Cfrom/)
  await expect(heading('Enhed')).toHaveAttribute('aria-sort', 'ascending')
  await heading('Status')
    .getByRole('button')
    .click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(/sort=from%2Cstatus/)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Aktiv')
  await expect(page).toHaveURL(/status=active/)
  await expect(register.count).toContainText(/Viser 397 af/)

  await register.focusRows()
  const active = () =>
    register.grid.evaluate((grid) => {
      const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
      return Number(row?.getAttribute('aria-rowindex')) - 1
    })
  await page.keyboard.press('End')
  await expect.poll(active).toBe(Number(await register.grid.getAttribute('aria-rowcount')) - 1)
  await page.keyboard.press('Home')
  await expect.poll(active).toBe(1)
  await page.keyboard.press('PageDown')
  await expect.poll(active).toBe(16)
  await page.keyboard.press('Control+a')
  await expect(register.count).toContainText(/397 valgt/)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(register.count).toContainText(/396 valgt/)
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
