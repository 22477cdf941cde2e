// The two ways to do the main job: with a mouse, and with the keyboard and nothing else.
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export type Hand = {
  readonly press: (target: Locator) => Promise<void>
  readonly type: (target: Locator, text: string) => Promise<void>
  /** Chooses an option of a select by what stands in it. */
  readonly choose: (target: Locator, option: string) => Promise<void>
  readonly tick: (target: Locator) => Promise<void>
  /** @param digits ddmmyyyy */
  readonly date: (group: Locator, digits: string) => Promise<void>
  /** Puts the focus on a list or grid, whose own keys are a mouse user's, too. */
  readonly enter: (list: Locator) => Promise<void>
}

export function mouseHand(page: Page): Hand {
  return {
    press: (target) => target.click(),
    type: (target, text) => target.fill(text),
    choose: async (target, option) => void (await target.selectOption({ label: option })),
    tick: (target) => target.check(),
    async date(group, digits) {
      await group.getByRole('spinbutton').first().click()
      await page.keyboard.type(digits)
    },
    enter: async (list) => list.getByRole('row').or(list.getByRole('option')).nth(1).click(),
  }
}

/** Only `page.keyboard`: whatever the Tab key does not reach cannot be done. */
export function keyboardHand(page: Page): Hand {
  return {
    async press(target) {
      await reach(page, target)
      await page.keyboard.press('Enter')
    },
    async type(target, text) {
      await reach(page, target)
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(text)
    },
    async choose(target, option) {
      await reach(page, target)
      await page.keyboard.type(option)
      await expect(target.locator('option:checked')).toHaveText(option)
    },
    async tick(target) {
      await reach(page, target)
      if (!(await target.isChecked())) await page.keyboard.press('Space')
      await expect(target).toBeChecked()
    },
    async date(group, digits) {
      await reach(page, group.getByRole('spinbutton').first())
      await page.keyboard.type(digits)
    },
    enter: (list) => reach(page, list),
  }
}

const farthest = 300
const keys = { forward: 'Tab', back: 'Shift+Tab', 'in-group': 'ArrowDown' } as const

/** Tab or Shift+Tab until the element itself has the focus; among the radios of its group, the arrow keys. */
async function reach(page: Page, target: Locator): Promise<void> {
  // Held while it is there: to find it anew at each step would be most of the work.
  let held = await target.elementHandle()
  for (let step = 0; step < farthest; step++) {
    const way = (await held?.evaluate(wayTo)) ?? 'gone'
    if (way === 'here') return
    if (way === 'gone') held = await target.elementHandle()
    else await page.keyboard.press(keys[way])
  }
  throw new Error(`the keys do not reach ${target.toString()}`)
}

/** In the page: where the element lies, from what has the focus. */
function wayTo(element: Element): keyof typeof keys | 'here' | 'gone' {
  const active = document.activeElement
  if (active === element) return 'here'
  if (!element.isConnected) return 'gone'
  if (active === null || active === document.body) return 'forward'
  const radio = (each: Element) =>
    each instanceof HTMLInputElement && each.type === 'radio' ? each.name : undefined
  if (radio(element) !== undefined && radio(active) === radio(element)) return 'in-group'
  return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'forward'
}
