// Indstillinger, by roles and labels.
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export class SettingsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Through the menus, by keyboard. */
  async open(name: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Indstillinger', exact: true }).press('Enter')
    const menu = this.page.getByRole('navigation', { name: 'Indstillinger' })
    await menu.getByRole('link', { name, exact: true }).press('Enter')
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(name)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label })
  }

  pane(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title })
  }

  said(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  /** The rows of the audit trail; the first is the header. */
  get trail(): Locator {
    return this.page.getByRole('grid', { name: 'Poster' })
  }
}
