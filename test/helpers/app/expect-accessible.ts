import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Axe = {
  readonly run: (
    context: Document,
    options: object,
  ) => Promise<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[]
  }>
}

/** No violation of WCAG 2.2 AA that axe can find on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([])
}

/** The one rule that is about the style sheets and not the page, and for which they are all read: half of the time it takes. */
export const ruleOfStyles = 'css-orientation-lock'

/**
 * Each in one line: the rule, the element, and what it lacks; of each rule the first three. `rules` are those
 * looked for; without them, all of WCAG 2.2 AA but the one about style sheets, which are the same on every page. */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Evaluated from outside, so the page's policy does not concern it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(
    async ({ runOnly, styles, readsStyles }) => {
      const { axe } = globalThis as unknown as { readonly axe: Axe } // the source above
      const found = await axe.run(document, {
        runOnly,
        rules: { [styles]: { enabled: readsStyles } },
        preload: readsStyles,
        resultTypes: ['violations'],
      })
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} (${failureSummary})`),
      )
    },
    {
      runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
      styles: ruleOfStyles,
      readsStyles: rules?.includes(ruleOfStyles) === true,
    },
  )
}
