import type { Page } from '@playwright/test'
import { expect } from './app-fixture.ts'

/** From the first page to Overblik of the fictional authority. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prøv med eksempeldata' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik', { timeout: 30_000 })
}
