// The locked data file.
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Language } from '../../../shared/window/contract.ts'

const words = {
  da: { passphrase: 'Adgangskode', submit: 'Lås op' },
  en: { passphrase: 'Passphrase', submit: 'Unlock' },
} as const

export class UnlockPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get alert(): Locator {
    return this.page.getByRole('alert')
  }

  /** Submits; what comes of it is for the test to see. */
  async submit(passphrase: string, language: Language = 'da'): Promise<void> {
    await this.page.getByLabel(words[language].passphrase, { exact: true }).fill(passphrase)
    await this.page.getByRole('button', { name: words[language].submit, exact: true }).click()
  }

  async unlock(passphrase: string): Promise<void> {
    await this.submit(passphrase)
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Overblik')
  }
}

/** Switches the language of a page before the shell. */
export async function inLanguage(page: Page, language: Language): Promise<void> {
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) === language) return
  await page.getByRole('button', { name: language === 'en' ? 'English' : 'Dansk', exact: true }).click()
  await expect(html).toHaveAttribute('lang', language)
}
