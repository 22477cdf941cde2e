import type { ElectronApplication, Page } from '@playwright/test'

/** Runs what locks the app, and gives the page of the new window once the old one is gone. */
export async function pageAfterLock(app: ElectronApplication, lock: () => Promise<unknown>): Promise<Page> {
  const before = app.windows()
  const coming = app.waitForEvent('window', { predicate: (page) => !before.includes(page) })
  // The call's own window goes while it is answered.
  lock().catch(() => undefined)
  const page = await coming
  await page.waitForURL((url) => url.protocol !== 'data:' && url.protocol !== 'about:')
  for (const old of before) if (!old.isClosed()) await old.waitForEvent('close')
  return page
}
