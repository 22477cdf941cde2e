// The running control's wizard, by roles and labels.
import type { Page } from '@playwright/test'

export type WizardPage = ReturnType<typeof wizardPage>

export function wizardPage(page: Page) {
  return {
    async openList() {
      await page.getByRole('link', { name: /^Løbende kontrol/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Løbende kontrol' }).waitFor()
    },
    async begin() {
      await page.getByRole('link', { name: 'Begynd kontrol' }).click()
      await page.getByRole('button', { name: 'Begynd kontrol' }).click()
      await page.getByRole('heading', { level: 2, name: 'Periode og omfang' }).waitFor()
    },
    async next(heading: string) {
      await page.getByRole('button', { name: 'Fortsæt', exact: true }).click()
      await page.getByRole('heading', { level: 2, name: heading }).waitFor()
    },
    async confirmAllUnits() {
      const units = page.getByRole('grid', { name: 'Enheder' })
      await units.getByRole('row').nth(1).waitFor()
      await units.focus()
      await page.keyboard.press('Control+a')
      await page.getByRole('button', { name: /^Bekræft \d+ valgte enheder/ }).click()
    },
    async informEmployees(how: string) {
      await page.getByRole('textbox', { name: 'Hvordan er de orienteret?' }).fill(how)
      await page.getByRole('button', { name: 'Registrér orientering' }).click()
    },
  }
}
