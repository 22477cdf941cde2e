// Hjemmearbejdspladser as an officer uses it: locators are roles and labels.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../app-fixture.ts'

export class HomeWorkplacesPage {
  readonly page: Page
  readonly heading: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => (window.location.hash = '/hjemmearbejdspladser'))
    await expect(this.heading).toHaveText('Hjemmearbejdspladser')
  }

  /** The fields of one point of section 7. */
  point(name: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${name}`) })
  }

  async answer(
    name: string,
    verdict: 'Opfyldt' | 'Ikke opfyldt' | 'Ikke relevant',
    { note = '', journal = '' } = {},
  ): Promise<void> {
    const point = this.point(name)
    await point.getByRole('radio', { name: verdict, exact: true }).check()
    if (note) await point.getByLabel('Bemærkning').fill(note)
    if (!journal) return
    await point.getByRole('radio', { name: 'Journalnummer' }).check()
    await point.getByRole('textbox', { name: 'Journalnummer' }).fill(journal)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true })
  }

  /** What the page says was saved. */
  async expectSaid(text: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text })).toBeVisible()
  }

  pane(title: string): Locator {
    return this.page.getByRole('region', { name: title })
  }
}
