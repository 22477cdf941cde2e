// Indstillinger as the officer uses it: the authority, rules, appearance, backup and restore, and the audit trail.
import { mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { errorSentences } from '../../shared/error-list.ts'
import { AppError } from '../../shared/errors.ts'
import {
  type SharedApp,
  answerFolderDialog,
  answerOpenDialog,
  answerSaveDialog,
  expect,
  expectAccessible,
  pageAfterLock,
  test,
} from '../helpers/app-fixture.ts'
import { aNewPassphrase, onboard } from '../helpers/pages/onboarding-page.ts'
import { SettingsPage } from '../helpers/pages/settings-page.ts'

test.describe.configure({ mode: 'serial' })

let shared: SharedApp
let settings: SettingsPage
const at = (...names: string[]) => path.join(shared.userData, ...names)
const small = 'uden-raekker.kontrolbog-backup'
const whole = 'hele.kontrolbog-backup'

test.beforeAll(async ({ launchShared }) => {
  shared = await launchShared({ now: '2026-11-23T09:00:00+01:00' })
  mkdirSync(at('datafil'))
  await answerFolderDialog(shared.app, at('datafil'))
  await onboard(shared.page)
  settings = new SettingsPage(shared.page)
})
test.afterAll(async () => shared.close())

test('the authority is changed by keyboard, and the audit trail has the change', async () => {
  const { page } = shared
  await settings.open('Myndighed')
  await expectAccessible(page)
  await settings.field('CVR-nummer').fill('123')
  await settings.button('Gem myndigheden').press('Enter')
  await expect(
    page.getByRole('alert').filter({ hasText: 'CVR-nummeret skal have otte cifre.' }),
  ).toBeFocused()
  await expectAccessible(page)
  await settings.field('CVR-nummer').fill('12345678')
  await settings.field('Enheder og ledere').fill('Borgerservice; Ida Prøvesen\nJobcenter')
  await settings.field('Kendte nedbrud').fill('04.07.2026; 03.07.2026; Datafordeleren')
  await settings.button('Gem myndigheden').press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'fra; til; kilde' })).toBeFocused()
  await settings.field('Kendte nedbrud').fill('03.07.2026; 04.07.2026; Datafordeleren')
  await settings.button('Gem myndigheden').press('Enter')
  await expect(settings.said('Gemt.')).toBeVisible()
  await settings.open('Revisionsspor')
  await expect(settings.trail.getByRole('row').nth(1)).toContainText('Myndigheden registreret')
  await settings.trail.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Ida Prøvesen')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(settings.trail).toBeFocused()
})

test('a threshold is changed, a bad number is refused, and the standard is used again', async () => {
  const { page } = shared
  await settings.open('Kontrolregler')
  const rule = settings.pane(/^A3 /)
  const days = rule.getByRole('textbox', { name: 'Dage' })
  await days.fill('halvfems')
  await days.press('Enter')
  await expect(rule).toContainText('Skriv et tal.')
  await expect(days).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await days.fill('60')
  await days.press('Enter')
  await expect(settings.said('Grænserne for A3 er gemt.')).toBeVisible()
  await expect(rule.getByText('Ændret', { exact: true })).toBeVisible()
  await settings.button('Brug standard for A3').press('Enter')
  await expect(rule.getByText('Ændret', { exact: true })).toHaveCount(0)
  await expect(days).toHaveValue('90')
})

test('appearance and language change at once, and stay', async () => {
  const { page } = shared
  await settings.open('Udseende og sprog')
  await page.getByRole('radio', { name: 'Mørk' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Kompakt' }).check()
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Appearance and language')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Audit trail', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail')
  await page.goBack()
  await page.getByRole('radio', { name: 'Dansk' }).check()
  await page.getByRole('radio', { name: 'Lys' }).check()
  await page.getByRole('radio', { name: 'Normal' }).check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Udseende og sprog')
})

test('a backup is written, opened again and listed, with and without the rows of the logs', async () => {
  const { app, page } = shared
  await settings.open('Sikkerhedskopi')
  await expect(page.getByText('Der er ikke lavet nogen sikkerhedskopi endnu.')).toBeVisible()
  for (const [file, isWhole] of [
    [small, false],
    [whole, true],
  ] as const) {
    await answerSaveDialog(app, at(file))
    await page.getByRole('checkbox', { name: /Tag de indlæste/ }).setChecked(isWhole)
    await settings.button('Lav sikkerhedskopi').press('Enter')
    const said = `Sikkerhedskopien ${file} er skrevet, åbnet igen og kontrolleret.`
    await expect(settings.said(said)).toBeVisible({ timeout: 30_000 })
    expect(statSync(at(file)).size).toBeGreaterThan(10_000)
  }
  const rows = page.getByRole('table', { name: 'Sikkerhedskopier' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await expectAccessible(page)
})

test('an anchor is held, not held, or mistyped, and the whole data file verifies', async () => {
  const { page } = shared
  await settings.open('Revisionsspor')
  const anchor = await settings.pane('Sidste post').getByRole('code').innerText()
  const check = async (text: string) => {
    await settings.field('Anker fra udskriften').fill(text)
    await settings.button('Kontrollér').press('Enter')
  }
  await check(anchor)
  await expect(page.getByText(/^Revisionssporet har stadig post/)).toBeVisible()
  await check(anchor.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
  await expect(page.getByRole('alert').filter({ hasText: 'passer ikke med udskriften' })).toBeVisible()
  await check(anchor.replace(/^\d+/, '999999'))
  await expect(page.getByRole('alert').filter({ hasText: 'kortere end udskriften' })).toBeVisible()
  await check('12: ikke et anker')
  await expect(page.getByText(/^Revisionssporet har stadig post/)).toHaveCount(0)
  await expect(settings.pane('Kontrollér mod en tidligere udskrift').getByRole('alert')).toBeVisible()
  await expectAccessible(page)
  await settings.button('Efterprøv hele datafilen').press('Enter')
  await expect(page.getByText(/^Alt passer: \d+ poster/)).toBeVisible({ timeout: 30_000 })
})

test('the audit trail is filtered by what happened', async () => {
  const { page } = shared
  await settings.open('Revisionsspor')
  await page.getByRole('combobox', { name: 'Hændelse' }).selectOption('Sikkerhedskopi lavet')
  await expect(settings.trail.getByRole('row')).toHaveCount(3)
  for (const row of await settings.trail
    .getByRole('row')
    .all()
    .then((all) => all.slice(1))) {
    await expect(row).toContainText('Sikkerhedskopi lavet')
  }
})

test('the page about Kontrolbog says where the data file lies, and on what terms others work is in it', async () => {
  const { page } = shared
  await settings.open('Om Kontrolbog')
  await expect(settings.pane('Datafilen')).toContainText(at('datafil'))
  const licence = page.getByRole('row', { name: /^react / }).getByRole('button')
  await licence.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('MIT License')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(licence).toBeFocused()
})

async function restore(name: string, file: string): Promise<void> {
  const { app, page } = shared
  // Chosen anew, nothing on the page would tell when the dialog has had its answer and the next may be given.
  if (!(await page.getByText(file).isVisible())) {
    await answerOpenDialog(app, [at(file)])
    await settings.button('Vælg sikkerhedskopi').press('Enter')
    await expect(page.getByText(file)).toBeVisible()
  }
  mkdirSync(at(name), { recursive: true })
  await answerFolderDialog(app, at(name))
  await settings.button('Vælg mappe').press('Enter')
  await expect(page.getByText(at(name))).toBeVisible()
  await page.getByLabel('Adgangskode', { exact: true }).last().fill(aNewPassphrase)
  await settings.button('Gendan sikkerhedskopien').press('Enter')
}

test('a backup is restored into an empty folder from the settings, and what it lacks is said', async () => {
  const { page } = shared
  await settings.open('Sikkerhedskopi')
  await page.getByRole('link', { name: 'Gendan en sikkerhedskopi' }).press('Enter')
  await settings.button('Gendan sikkerhedskopien').press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Vælg en sikkerhedskopi.' })).toBeFocused()
  await expectAccessible(page)
  await restore('datafil', small)
  const { da } = errorSentences(new AppError('restore-folder-not-empty', {}))
  await expect(page.getByRole('alert').filter({ hasText: da })).toBeVisible()
  await restore('gendannet', small)
  await expect(page.getByText(`Datafilen ligger nu i ${at('gendannet')}.`)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/^\d+ poster i revisionssporet efter post \d+/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Fortsæt til Overblik' }).press('Enter')
  await settings.open('Revisionsspor')
  await expect(settings.trail.getByRole('row', { name: /Gendannet fra sikkerhedskopi/ })).toBeVisible()
})

test('a data file that cannot be opened is replaced by its backup from the locked page', async () => {
  const { app } = shared
  shared = { ...shared, page: await pageAfterLock(app, () => shared.page.keyboard.press('Control+l')) }
  settings = new SettingsPage(shared.page)
  const { page } = shared
  renameSync(at('gendannet'), at('væk'))
  await page.getByRole('link', { name: 'Gendan en sikkerhedskopi' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gendan en sikkerhedskopi')
  await expectAccessible(page)
  await restore('igen', whole)
  await expect(page.getByText(`Datafilen ligger nu i ${at('igen')}.`)).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await settings.open('Om Kontrolbog')
  await expect(settings.pane('Datafilen')).toContainText(at('igen'))
})
