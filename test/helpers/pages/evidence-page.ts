// Dokumentation, by roles and labels.
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export class EvidencePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Dokumentation', exact: true }).press('Enter')
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Dokumentation')
  }

  /** Types a date into one end of the period. */
  async setDate(label: 'Fra' | 'Til', digits: string): Promise<void> {
    const parts = this.page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton')
    // Year and month before the day, each by itself: a day that its month lacks is not taken.
    await parts.nth(2).pressSequentially(digits.slice(4))
    await parts.nth(1).pressSequentially(digits.slice(2, 4))
    await parts.nth(0).pressSequentially(digits.slice(0, 2))
    await expect(parts.nth(0)).toHaveText(digits.slice(0, 2))
    await expect(parts.nth(1)).toHaveText(digits.slice(2, 4))
    await expect(parts.nth(2)).toHaveText(digits.slice(4))
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  table(name: string): Locator {
    return this.page.getByRole('table', { name, exact: true })
  }

  /** The page of the pack that is drawn. */
  drawn(page: number): Locator {
    return this.page.getByRole('img', { name: new RegExp(`^Side ${page} af`) })
  }

  /** Number of colours on it: an empty canvas has one. */
  async colours(page: number): Promise<number> {
    return await this.drawn(page).evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      const seen = new Set<number>()
      for (let at = 0; at < pixels.length; at += 4) seen.add((pixels[at] ?? 0) * 256 + (pixels[at + 1] ?? 0))
      return seen.size
    })
  }
}
