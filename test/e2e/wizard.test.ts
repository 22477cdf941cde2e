// A control of the fictional authority from its beginning to its findings.
import type { Page } from '@playwright/test'
import { type SharedApp, expect, expectAccessible, pageAfterLock, test } from '../helpers/app-fixture.ts'
import { openSample } from '../helpers/open-sample.ts'
import { samplePassphrase } from '../../shared/vault/sample.ts'
import { wizardPage } from '../helpers/pages/wizard-page.ts'

test.describe.configure({ mode: 'serial' })

const programLogs = ['fjordsag', 'ydelsesflow', 'plejenet', 'nattebud', 'fristvagt', 'min-vestby'].map(
  (name) => `fagsystem-${name}.csv`,
)
const withTotals = 'fagsystem-min-vestby.csv'
let shared: SharedApp
test.beforeAll(async ({ launchShared }) => {
  shared = await launchShared({ now: '2026-10-05T09:00:00+02:00' })
  await openSample(shared.page)
})
test.afterAll(async () => shared.close())

test('a control is proposed for the period of the sample files, and its units are confirmed', async () => {
  const { page } = shared
  const wizard = wizardPage(page)
  await wizard.openList()
  await expectAccessible(page)
  await wizard.begin()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kontrol 01.07.2026–30.09.2026')
  await expectAccessible(page)
  await wizard.confirmAllUnits()
  await expect(page.getByText(/enheder med .* autorisationer er bekræftet/)).toBeVisible()
  await expectAccessible(page)
  await wizard.next('Indlæs logsøgning')
})

test('what is half typed is back after a lock in the middle of a control', async () => {
  const { app, page } = shared
  await page.getByRole('link', { name: /Periode og omfang/ }).click()
  const agreed = page.getByRole('textbox', { name: /Aftalt for denne kontrol/ })
  await agreed.fill('Uden batchprogrammet Fjordsag, aftalt med')
  const fresh = await pageAfterLock(app, () => page.keyboard.press('Control+l'))
  shared = { ...shared, page: fresh }
  await fresh.getByLabel('Adgangskode', { exact: true }).fill(samplePassphrase)
  await fresh.keyboard.press('Enter')
  const wizard = wizardPage(fresh)
  await wizard.openList()
  await fresh.getByRole('link', { name: /^Fortsæt/ }).click()
  await expect(fresh.getByRole('heading', { level: 2 })).toHaveText('Periode og omfang')
  await expect(fresh.getByRole('textbox', { name: /Aftalt for denne kontrol/ })).toHaveValue(
    'Uden batchprogrammet Fjordsag, aftalt med',
  )
})

test('log search, columns, statistics and the programs’ own logs come in from the sample’s files', async () => {
  test.setTimeout(180_000)
  const { page } = shared
  const wizard = wizardPage(page)
  await page.getByRole('link', { name: /Indlæs logsøgning/ }).click()
  await wizard.useSamples(['log.csv', 'log-efterlevering.csv'])
  await expectAccessible(page)
  const late = page.getByRole('row').filter({ hasText: 'log-efterlevering.csv' })
  await expect(late.getByRole('cell', { name: '40', exact: true })).toBeVisible()
  const first = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'log.csv' }) })
  await expect(first).toContainText('24.06.2026')
  await wizard.next('Kobl kolonner')
  await expect(page.getByRole('table', { name: 'log.csv' }).getByRole('row').nth(1)).toBeVisible()
  await expectAccessible(page)
  await wizard.next('Indlæs statistik og programmers egne logge')
  await wizard.useSamples(['statistics.csv'])
  await page.getByRole('button', { name: 'Brug eksempelfilerne' }).click()
  await page.getByRole('button', { name: 'Indlæs alle', exact: true }).click()
  // Of the sample's own files nobody is asked what their times mean.
  for (const file of programLogs.filter((name) => name !== withTotals)) {
    await expect(wizard.imported(file)).toBeVisible({ timeout: 60_000 })
  }
  const skipped = page.getByRole('region', {
    name: `2 linjer i ${withTotals} springes over (tom række, totalrække)`,
  })
  await expect(skipped).toBeFocused()
  await expectAccessible(page)
  await skipped.getByRole('button', { name: /uden de øvrige$/ }).click()
  await expect(wizard.imported(withTotals)).toBeVisible({ timeout: 60_000 })
  await wizard.next('Automatiske fund')
})

test('closed and started again in the middle, a control has its files, and what was typed and not recorded', async () => {
  const council = (on: Page) => on.getByRole('textbox', { name: 'SU eller MED' })
  await council(shared.page).fill('Drøftet i MED den')
  shared = await shared.restart({ now: '2026-10-05T11:00:00+02:00' })
  const { page } = shared
  await page.getByLabel('Adgangskode', { exact: true }).fill(samplePassphrase)
  await page.keyboard.press('Enter')
  const wizard = wizardPage(page)
  await wizard.openList()
  await page.getByRole('link', { name: /^Fortsæt/ }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Automatiske fund')
  await expect(council(page)).toHaveValue('Drøftet i MED den')
  await expect(page.getByRole('link', { name: /Indlæs logsøgning/ })).toContainText(
    /^.*2 filer, [\d.]+ linjer/,
  )
  await page.getByRole('link', { name: /Indlæs logsøgning/ }).click()
  await expect(page.getByRole('rowheader', { name: 'log-efterlevering.csv', exact: true })).toBeVisible()
  await page.getByRole('link', { name: /Automatiske fund/ }).click()
})

test('the rules run on all of it, are cancelled without a trace, and find what was planted', async () => {
  test.setTimeout(120_000)
  const { page } = shared
  const wizard = wizardPage(page)
  for (const step of ['Stikprøve', 'Vurdering', 'Godkendelse']) {
    await page.getByRole('link', { name: new RegExp(step) }).click()
    await expect(page.getByText(/^Reglerne er ikke kørt endnu/)).toBeVisible()
    await page.getByRole('link', { name: 'Gå til »Automatiske fund«' }).click()
  }
  await page.getByRole('button', { name: 'Registrér orientering' }).click()
  await page.getByRole('alert').getByRole('button', { name: 'Skriv, hvordan de er orienteret.' }).click()
  await expect(page.getByRole('textbox', { name: 'Hvordan er de orienteret?' })).toBeFocused()
  await wizard.informEmployees('Skriftligt ved ansættelsen')
  await wizard.runRules()
  await page.getByRole('button', { name: 'Annullér' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Kørslen blev afbrudt. Intet er ændret.',
  )
  // The button that had the focus is gone, and the keyboard goes on from where the work was begun.
  await expect(page.locator('main :focus')).toHaveCount(1)
  await expect(page.getByText(/fund i kørsel/)).toHaveCount(0)
  await wizard.runRules()
  // Those that must be assessed and those that need not are all of them.
  await expect(page.getByText(/^50 fund i kørsel 1,.* Heraf skal 42 vurderes .* 8 er kun til/)).toBeVisible({
    timeout: 60_000,
  })
  await expectAccessible(page)
})

test('a finding says why: what the rule asks, its clauses and thresholds, the rows, and a number for a reason', async () => {
  const { page } = shared
  await page.getByRole('button', { name: 'A1 Uden autorisation' }).click()
  const findings = page.getByRole('grid', { name: 'Fund' })
  await findings.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'A1 Uden autorisation' })).toBeVisible()
  await expect(dialog).toContainText('Reglen spørger')
  await expectAccessible(page)
  const row = dialog.getByRole('row').nth(1)
  await expect(row).toContainText(/\d{6}-XXXX/)
  await row.getByRole('button', { name: 'Vis' }).click()
  await row.getByRole('textbox').fill('afklaring med nærmeste leder')
  await row.getByRole('button', { name: 'Vis' }).click()
  await expect(row).toContainText(/\d{10}/)
  // The button that had the focus is gone; the dialog takes it, and Escape with it.
  await expect(page.locator('[role=dialog]:focus, [role=dialog] :focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  // Names of services and addresses without a blank break: a window of 1280 shows the rows in their whole width.
  await page.getByRole('button', { name: 'L17 Bred søgning' }).click()
  await expect(findings.getByRole('row').nth(1)).toContainText('L17')
  await findings.focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('row').nth(1)).toContainText('cadr.cprvejkode')
  const widths = await dialog.locator('.kb-scroll-box').evaluate(({ scrollWidth, clientWidth }) => ({
    window: window.innerWidth,
    hidden: scrollWidth - clientWidth,
  }))
  expect(widths).toEqual({ window: 1280, hidden: 0 })
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a fast typist loses nothing: keys wait for the save, and 1 to 6 work from the errors of a refused one', async () => {
  const { page } = shared
  await page.getByRole('link', { name: /Vurdering/ }).click()
  const words = page.getByRole('textbox', { name: 'Forklaring' })
  await page.getByRole('button', { name: 'Gem vurdering' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Vælg et udfald.' })).toBeFocused()
  await page.keyboard.press('1')
  await expect(words).toBeFocused()
  await page.keyboard.insertText('Set i sagen')
  // All before the page has an answer: no press waits for the one before it.
  await page.evaluate(() => {
    for (const key of ['Ctrl+Enter', '2', 'T', 'o', 'Ctrl+Enter', '3'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: key.replace('Ctrl+', ''),
          ctrlKey: key.startsWith('Ctrl+'),
          bubbles: true,
          cancelable: true,
        }),
      )
  })
  // Of 42. A row of the sample that stands in one of the two is assessed with it; which do is chance.
  await expect(page.getByText(/ mangler vurdering \(40 fund og /)).toBeVisible()
  await expect(page.getByRole('radio', { name: /^3 / })).toBeChecked()
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('')
  await page.getByRole('combobox', { name: 'Vis' }).selectOption('Vurderet')
  const options = page
    .getByRole('listbox', { name: 'Fund og stikprøve' })
    .getByRole('option')
    .filter({ hasNotText: /^Stikprøve/ })
  await expect(options).toHaveCount(2)
  await expect(options.nth(0)).toContainText('Sagligt begrundet')
  await expect(options.nth(1)).toContainText('Begrundet, ikke journaliseret')
})

test('the severest come first, and the key G chooses what is saved with one press', async () => {
  const { page } = shared
  await page.getByRole('combobox', { name: 'Vis' }).selectOption('Mangler vurdering')
  const list = page.getByRole('listbox', { name: 'Fund og stikprøve' })
  await expect(list.getByRole('option').first()).toContainText(/Kritisk|Høj/)
  await page.getByRole('combobox', { name: 'Alvor' }).selectOption('Middel')
  await expect(list.getByRole('option').first()).toContainText('Middel')
  await list.focus()
  for (const key of ['g', 'Control+a']) {
    await page.keyboard.press(key)
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByText('vurderes samlet for én regel og én medarbejder ad gangen')).toHaveCount(0)
    await expect(page.getByRole('radio', { name: /^1 / })).toBeVisible()
  }
  await page.keyboard.press('1')
  await page.keyboard.insertText('Set i sagen')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Vurderingen (af \d+ )?er gemt\.$/)).toBeVisible()
})

test('an approval says what it lacks, each with the way to its field', async () => {
  const { page } = shared
  await page.getByRole('link', { name: /Godkendelse/ }).click()
  await expect(page.getByText(samplePassphrase)).toBeVisible()
  await page.getByRole('checkbox', { name: 'Godkend som ufuldstændig' }).check()
  await page.getByRole('button', { name: 'Godkend kontrol' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Skriv din adgangskode.' })
  await expect(summary.getByRole('button')).toHaveText([
    'Skriv, hvorfor kontrollen er ufuldstændig.',
    'Skriv dit navn.',
    'Skriv din adgangskode.',
  ])
  await summary.getByRole('button', { name: 'Skriv dit navn.' }).click()
  await expect(page.getByRole('textbox', { name: 'Navn', exact: true })).toBeFocused()
  await page.getByRole('textbox', { name: 'Begrundelse' }).fill('Om 710190-1234')
  await expect(summary.getByRole('button').first()).toHaveText(/personnummer/)
})

test('a control that is given up says why, and another can begin', async () => {
  const { page } = shared
  await page.getByRole('button', { name: 'Opgiv kontrol' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Opgiv kontrol' }).click()
  await expect(dialog).toContainText('Skriv en begrundelse.')
  await expect(dialog.getByRole('textbox', { name: 'Begrundelse' })).toBeFocused()
  await expectAccessible(page)
  await dialog.getByRole('textbox').fill('Forkert periode')
  await dialog.getByRole('button', { name: 'Opgiv kontrol' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Løbende kontrol' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Begynd kontrol' })).toBeVisible()
})
