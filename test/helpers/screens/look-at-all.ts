// Goes through every screen in some looks and one language, and gives every fault of every screen.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import type { Language } from '../../../shared/window/contract.ts'
import { ruleOfStyles, violationsOf } from '../app/expect-accessible.ts'
import { sessionOf } from '../app/session-of.ts'
import { walkByTab } from '../app/walk-by-tab.ts'
import { danishLeft } from './danish-left.ts'
import { type Look, faultsOf, rulesOfLook, rulesOfSize, setLook, settled } from './look.ts'
import type { Screen } from './screen.ts'
import { stages } from './screens.ts'

export type Round = {
  readonly language: Language
  readonly looks: readonly Look[]
  /** The look in which each screen is gone through by keyboard: the last, as that may scroll what it comes to. */
  readonly walked?: Look | undefined
  /** Where pictures are put, if they are. */
  readonly pictures?: string | undefined
}

export async function lookAtAll(app: ElectronApplication, first: Page, round: Round): Promise<void> {
  if (round.pictures) mkdirSync(round.pictures, { recursive: true })
  if (round.language === 'en') {
    // It finds what is there, once something is, before it is to find nothing.
    await expect.poll(() => danishLeft(first)).not.toEqual([])
    await first.getByRole('button', { name: 'English' }).click()
  }
  let page = first
  for (const stage of stages) {
    await test.step(stage.name, async () => {
      await setLook(page, round.looks[0]!)
      const reached = await stage.begin(app, page)
      page = reached.page
      page.setDefaultTimeout(20_000)
      expect.soft(await violationsOf(page, [ruleOfStyles])).toEqual([])
      for (const screen of reached.screens) {
        // Soft: every fault of every screen is told at once.
        await test.step(screen.name, async () => expect.soft(await lookAt(page, screen, round)).toEqual([]))
      }
    })
  }
}

async function lookAt(page: Page, screen: Screen, round: Round) {
  const { language, looks, pictures } = round
  const faults: string[] = []
  await setLook(page, looks[0]!)
  try {
    await screen.open(page)
  } catch (error) {
    // The next screens are still to be seen.
    return [`${screen.name} does not open: ${String(error)}`]
  }
  // All rules for everything that the page is made of; where a look makes nothing else of it, those that it can change.
  const seen = new Set<string>()
  for (const look of looks) {
    await setLook(page, look)
    // What opened it may still be on its way to the screen; another size is there at once.
    await settled(page, look === looks[0] ? 8 : 3)
    if (pictures) await takePicture(page, look, path.join(pictures, `${screen.name}-${look.name}.png`))
    // Contrast is the system's own there.
    if (look.isForced) continue
    const made = await page.content()
    const rules = seen.has(made) ? (look.scale === 1 ? rulesOfSize : rulesOfLook) : undefined
    seen.add(made)
    const found = [...(await faultsOf(page, rules)), ...(look === round.walked ? await walkByTab(page) : [])]
    faults.push(...found.map((fault) => `${screen.name} ${look.name}: ${fault}`))
  }
  if (language === 'en') faults.push(...(await danishLeft(page)).map((fault) => `${screen.name}: ${fault}`))
  return faults
}

async function takePicture(page: Page, look: Look, file: string): Promise<void> {
  // A dialog is over the window, not over the page.
  const isDialog = await page.getByRole('dialog').isVisible()
  const height = isDialog
    ? look.height
    : await page.evaluate(() => Math.max(window.innerHeight, document.documentElement.scrollHeight))
  const y = isDialog ? await page.evaluate(() => window.scrollY) : 0
  const session = await sessionOf(page)
  // Playwright's own picture forgets the zoom.
  const { data } = await session.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    clip: { x: 0, y, width: look.width, height, scale: 1 },
  })
  writeFileSync(file, Buffer.from(data, 'base64'))
}
