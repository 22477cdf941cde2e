// A control of the fictional authority from its beginning to its findings.
import { type SharedApp, expect, expectAccessible, test } from '../helpers/app-fixture.ts'
import { openSample } from '../helpers/open-sample.ts'
import { wizardPage } from '../helpers/pages/wizard-page.ts'

test.describe.configure({ mode: 'serial' })

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
  await wizard.next('Gennemgå autorisationer')
  await wizard.confirmAllUnits()
  await expect(page.getByText(/enheder med .* autorisationer er bekræftet/)).toBeVisible()
  await expectAccessible(page)
  await wizard.next('Indlæs logsøgning')
})

test('the rules run when it is recorded how employees were informed, and each finding says why', async () => {
  const { page } = shared
  const wizard = wizardPage(page)
  await page.getByRole('link', { name: /Automatiske fund/ }).click()
  await wizard.informEmployees('Skriftligt ved ansættelsen')
  await page.getByRole('button', { name: 'Kør reglerne' }).click()
  await expect(page.getByText(/fund i kørsel 1/)).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  const findings = page.getByRole('grid', { name: 'Fund' })
  await findings.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})
