// What a screen is to whoever looks at all of them, and the ways of coming to one.
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export type Screen = {
  /** Also the name of its picture. */
  readonly name: string
  /** Brings it, and throws where it is another page that came. */
  readonly open: (page: Page) => Promise<void>
}

export type Stage = {
  readonly name: string
  /** Gives the page that the screens are on, and the screens. */
  readonly begin: (app: ElectronApplication, page: Page) => Promise<Reached>
}

export type Reached = { readonly page: Page; readonly screens: readonly Screen[] }

/** A page by its address. It must stay there: a page that leads elsewhere is not the screen that was asked for. */
export function at(name: string, route: string): Screen {
  return {
    name,
    open: async (page) => {
      await goTo(page, route)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1, { timeout: 20_000 })
      expect(await page.evaluate(() => window.location.hash)).toBe(`#${route}`)
    },
  }
}

/** A dialog or an answer over a page: the page, and what is pressed there. */
export function over(name: string, route: string, press: (page: Page) => Promise<void>): Screen {
  const below = at(name, route)
  return {
    name,
    open: async (page) => {
      // What stood over it before goes with the page.
      await goTo(page, '/tom')
      await below.open(page)
      await press(page)
    },
  }
}

/** A dialog that one button of a page opens. */
export function dialog(name: string, route: string, button: readonly [da: string, en: string]): Screen {
  return over(name, route, async (page) => {
    await act(page, ...button).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })
}

/** What the officer is told after sending a form as it is. */
export function refused(name: string, route: string): Screen {
  return over(name, route, async (page) => {
    await pressSubmit(page)
    await expect(page.locator('.form-error-message, main [role=alert]').first()).toBeVisible()
  })
}

/** The first button whose name begins so, in either language. */
export function act(page: Page, da: string, en: string): Locator {
  return page.getByRole('button', { name: eitherOf(da, en) }).first()
}

function eitherOf(da: string, en: string, end = ''): RegExp {
  const escaped = [da, en].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^(${escaped.join('|')})${end}`)
}

export function field(page: Page, da: string, en: string): Locator {
  return page.getByLabel(da, { exact: true }).or(page.getByLabel(en, { exact: true }))
}

export async function expectTitle(page: Page, da: string, en: string, timeout = 10_000): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(eitherOf(da, en, '$'), { timeout })
}

export async function goTo(page: Page, route: string): Promise<void> {
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
  await page.evaluate((to) => {
    window.location.hash = to
  }, route)
}

export async function pressSubmit(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').last().click()
}
