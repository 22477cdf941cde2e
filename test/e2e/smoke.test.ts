import { launchApp } from '../helpers/app/launch-app.ts'
import { expect, test } from '../helpers/app-fixture.ts'

const handshake =
  "Playwright did not attach to the app. Its Electron handshake is Playwright's internal protocol: after an upgrade of " +
  '@playwright/test, compare what it waits for with build/chromium-host/start-host.ts.'

test('the app comes up and Playwright reaches both its ends', async ({ userData }) => {
  const app = await launchApp(userData).catch((cause: unknown) => {
    throw new Error(handshake, { cause })
  })
  try {
    expect(await app.evaluate(({ app: main }) => main.getName()), handshake).toMatch(/kontrolbog/i)
    const page = await app.firstWindow()
    await page.waitForURL(/index\.html/)
    await expect(page.getByRole('heading', { level: 1 }), 'the first page has a heading').toBeVisible()
  } finally {
    await app.close()
  }
})
