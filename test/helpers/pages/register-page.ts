// Fortegnelse, as the officer's keyboard finds it.
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export class RegisterPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Fortegnelse', exact: true }).press('Enter')
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Fortegnelse')
    await expect(this.count).toContainText('af')
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Fortegnelse' })
  }

  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Viser' })
  }

  /** Puts the keyboard on the grid once its rows are read. */
  async focusRows(): Promise<void> {
    await expect(this.grid.getByRole('row').nth(1)).toContainText(/\d{2}\.\d{2}\.\d{4}/)
    await this.grid.focus()
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Søg i navn' }).fill(text)
  }

  /** Types day, month and year into a date's three parts. */
  async typeDate(label: string, date: string): Promise<void> {
    const group = this.page.getByRole('group', { name: label })
    await group.getByRole('spinbutton').first().focus()
    await this.page.keyboard.type(date)
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button, exact: true }).press('Enter')
  }
}
