// Step 8, where an officer says what became of each finding and each row of the sample.
import { type Locator, expect } from '@playwright/test'
import type { MainJob } from './main-job-page.ts'

/**
 * Assesses everything that is open: kritisk and høj one at a time, middel by rule and employee, then the sample together.
 * The list has its own keys, for a mouse user, too.
 */
export async function assessAll({ page, main, hand }: MainJob, explanation: string): Promise<void> {
  // By attribute: the roles and names of a long list are dear to work out again and again.
  const list = main.locator('[role=listbox][aria-label="Fund og stikprøve"]')
  const words = main.getByLabel('Forklaring', { exact: true })
  const rows = list.locator('[role=option]')
  const singles = rows.filter({ hasText: /(Kritisk|Høj)$/ })
  const groups = rows.filter({ hasText: /Middel$/ })
  const save = async () => {
    await page.keyboard.press('1')
    await expect(words).toBeFocused()
    await page.keyboard.insertText(explanation)
    await page.keyboard.press('Control+Enter')
  }
  await rows.first().waitFor()
  await hand.enter(list)
  await page.keyboard.press('Home')
  const walkTo = async (found: Locator) => {
    await expect(list).toBeFocused()
    const ids = await rows.evaluateAll((options) => options.map(({ id }) => id))
    const first = await found.first().getAttribute('id')
    const now = await list.getAttribute('aria-activedescendant')
    const way = ids.indexOf(first ?? '') - Math.max(0, ids.indexOf(now ?? ''))
    for (let step = 0; step < Math.abs(way); step++) {
      await page.keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp')
    }
  }
  for (let left = await singles.count(); left > 0; left = await singles.count()) {
    await walkTo(singles)
    await save()
    await expect(singles).not.toHaveCount(left)
  }
  for (let left = await groups.count(); left > 0; left = await groups.count()) {
    await walkTo(groups)
    await page.keyboard.press('g')
    await save()
    await expect(groups).not.toHaveCount(left)
  }
  await expect(list).toBeFocused()
  await page.keyboard.press('Control+a')
  await save()
  await expect(main.getByText(/^0 mangler vurdering/)).toBeVisible()
}
