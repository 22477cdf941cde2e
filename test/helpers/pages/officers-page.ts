// "Adgang": who can open the data file.
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

type NewOfficer = {
  readonly name: string
  readonly initials: string
  /** Day, month and year as typed into the date's three parts. */
  readonly from: string
  readonly passphrase: string
}

export class OfficersPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/indstillinger/adgang'
    })
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Adgang')
    await expect(this.page.getByRole('table', { name: 'Adgangskoder til datafilen' })).toBeVisible()
  }

  async typePerson(name: string, initials: string, from: string, within: Page | Locator = this.page) {
    await within.getByLabel('Navn', { exact: true }).fill(name)
    await within.getByLabel('Initialer').fill(initials)
    await within.getByRole('group', { name: 'Udpeget fra' }).getByRole('spinbutton').first().focus()
    await this.page.keyboard.type(from)
  }

  async typeNewPassphrase(passphrase: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByLabel('Ny adgangskode').fill(passphrase)
    await within.getByLabel('Gentag adgangskoden').fill(passphrase)
  }

  async addNew({ name, initials, from, passphrase }: NewOfficer): Promise<void> {
    const pane = this.page.getByRole('region', { name: 'Giv en person adgang' })
    await pane.getByLabel('Registrér en ny').check()
    await this.typePerson(name, initials, from, pane)
    await pane.getByLabel('Navn på adgangen').fill('Stedfortræder')
    await this.typeNewPassphrase(passphrase, pane)
    await pane.getByRole('button', { name: 'Giv adgang' }).click()
    await expect(this.page.getByText(`${name} kan nu åbne datafilen`)).toBeVisible()
  }

  /** Submits; what comes of it is for the test to see. */
  async changePassphrase(from: string, to: string): Promise<void> {
    const pane = this.page.getByRole('region', { name: 'Skift din adgangskode' })
    await pane.getByLabel('Nuværende adgangskode').fill(from)
    await this.typeNewPassphrase(to, pane)
    await pane.getByRole('button', { name: 'Skift adgangskode' }).click()
  }

  async remove(name: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `Fjern adgang for ${name}` }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Begrundelse').fill(reason)
    await dialog.getByRole('button', { name: 'Fjern adgang' }).click()
    await expect(this.page.getByText(`${name} kan ikke længere åbne datafilen.`)).toBeVisible()
  }
}
