// Every screen on the fictional authority's data, and on none. Light at 1280 and dark at 200 % here; `npm run shots`
// looks at them in both themes at every size, and leaves the pictures.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/app-fixture.ts'
import {
  type Look,
  everyLook,
  faultsOf,
  forcedLook,
  lookOf,
  rulesOfLook,
  setLook,
  settled,
} from '../helpers/screens/look.ts'
import { type Screen, sampleStages, vaultStages } from '../helpers/screens/screens.ts'

const pictures = process.env['KONTROLBOG_SHOTS']
const looks: readonly Look[] = pictures
  ? [...everyLook, forcedLook]
  : [lookOf('1280-light'), lookOf('zoom-dark')]

test('no screen has a fault in any way that it is looked at', async ({ launchShared }) => {
  test.setTimeout(pictures ? 1_200_000 : 240_000)
  if (pictures) mkdirSync(pictures, { recursive: true })
  const { app, page: first, close } = await launchShared({ now: '2026-11-23T09:00:00+01:00' })
  let page = first
  for (const stage of [...sampleStages, ...vaultStages]) {
    await test.step(stage.name, async () => {
      const reached = await stage.begin(app, page)
      page = reached.page
      for (const screen of reached.screens) {
        // Soft: every fault of every screen is told at once.
        expect.soft(await lookAt(page, screen)).toEqual([])
      }
    })
  }
  await close()
})

async function lookAt(page: Page, screen: Screen): Promise<readonly string[]> {
  const faults: string[] = []
  await setLook(page, looks[0]!)
  await screen.open(page)
  for (const look of looks) {
    await setLook(page, look)
    await settled(page)
    if (pictures) await takePicture(page, look, path.join(pictures, `${screen.name}-${look.name}.png`))
    // Contrast is the system's own there.
    if (look.isForced) continue
    faults.push(
      ...(await faultsOf(page, rulesFor(look))).map((fault) => `${screen.name} ${look.name}: ${fault}`),
    )
  }
  return faults
}

/** All of them at the first look; here, where time is short, only those that a look can change at the next. */
function rulesFor(look: Look): readonly string[] | undefined {
  return pictures || look === looks[0] ? undefined : rulesOfLook
}

async function takePicture(page: Page, look: Look, file: string): Promise<void> {
  // A dialog is over the window, not over the page.
  const isDialog = await page.getByRole('dialog').isVisible()
  const height = isDialog
    ? look.height
    : await page.evaluate(() => Math.max(window.innerHeight, document.documentElement.scrollHeight))
  const y = isDialog ? await page.evaluate(() => window.scrollY) : 0
  const session = await page.context().newCDPSession(page)
  // Playwright's own picture forgets the zoom.
  const { data } = await session.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    clip: { x: 0, y, width: look.width, height, scale: 1 },
  })
  await session.detach()
  writeFileSync(file, Buffer.from(data, 'base64'))
}
