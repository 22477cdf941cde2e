import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** To the page at `hash`, which is known by its heading. */
export async function go(page: Page, hash: string, heading: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}
