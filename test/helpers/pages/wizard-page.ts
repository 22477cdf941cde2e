// The running control's wizard, by roles and labels.
import { type Page, expect } from '@playwright/test'

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
      await page.getByRole('heading', { level: 2, name: 'Gennemgå autorisationer' }).waitFor()
    },
    async next(heading: string) {
      await page.getByRole('button', { name: 'Fortsæt', exact: true }).click()
      await page.getByRole('heading', { level: 2, name: heading }).waitFor()
    },
    async confirmAllUnits() {
      const units = page.getByRole('grid', { name: 'Enheder' })
      await units.getByRole('row').nth(1).waitFor()
      const next = page.getByRole('button', { name: 'Fortsæt', exact: true })
      await expect(next).toHaveClass(/button-primary/)
      await page.getByRole('button', { name: 'Vælg alle', exact: true }).click()
      // What is chosen and not confirmed comes first.
      await expect(next).not.toHaveClass(/button-primary/)
      await page.getByRole('button', { name: /^Bekræft \d+ valgte enheder/ }).click()
    },
    /** [Brug eksempelfilerne] `nth` on the step, then each file; where lines are left out, their number is accepted. */
    async useSamples(files: readonly string[], nth = 0) {
      await page.getByRole('button', { name: 'Brug eksempelfilerne' }).nth(nth).click()
      for (const file of files) await this.takeIn(file)
    },
    async takeIn(file: string) {
      const submit = page.getByRole('button', { name: `Indlæs ${file}`, exact: true })
      await submit.waitFor()
      const danishTime = page.getByRole('radio', { name: /^Dansk tid/ })
      if (await danishTime.isVisible()) {
        // Whether it is checked comes with the file as it is read anew.
        await danishTime.click()
        await page.getByRole('radio', { name: /^Dansk tid/, checked: true }).waitFor()
      }
      await submit.click()
      const question = page.getByRole('button', { name: /^Indlæs [\d.]+ rækker uden de øvrige$/ })
      await question.or(this.imported(file)).first().waitFor({ timeout: 60_000 })
      if (await question.isVisible()) await question.click()
      await this.imported(file).waitFor({ timeout: 60_000 })
    },
    imported(file: string) {
      return page
        .getByRole('table', { name: 'Indlæste filer' })
        .getByRole('rowheader', { name: file, exact: true })
    },
    async runRules() {
      await page.getByRole('button', { name: /^Kør reglerne/ }).click()
    },
    async informEmployees(how: string) {
      await page.getByRole('textbox', { name: 'Hvordan er de orienteret?' }).fill(how)
      await page.getByRole('button', { name: 'Registrér orientering' }).click()
    },
  }
}
