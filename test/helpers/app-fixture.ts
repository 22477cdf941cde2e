// The one Playwright fixture. Each test gets a user's folder of its own; every page is watched, and a policy violation,
// an error in the console or a request for anything but the app's own files fails the test at its end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Bridge } from '../../shared/bridge.ts'
import { type LaunchOptions, firstPage, launchApp } from './app/launch-app.ts'
import { watchApp } from './app/watch-page.ts'

export { expect } from '@playwright/test'
export { expectAccessible } from './app/expect-accessible.ts'
export { answerFolderDialog, answerOpenDialog, answerSaveDialog } from './app/answer-dialogs.ts'
export { dropFiles } from './app/drop-files.ts'
export { pageAfterLock } from './app/page-after-lock.ts'
export { firstPage } from './app/launch-app.ts'

declare global {
  interface Window {
    readonly kontrolbog: Bridge
  }
}

export type Launch = (userData: string, options?: LaunchOptions) => Promise<ElectronApplication>
export type SharedApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** Ends the app and starts it on the same folder. What was before must not be used any more. */
  readonly restart: (options?: LaunchOptions) => Promise<SharedApp>
  readonly close: () => Promise<void>
}

type Fixtures = {
  /** The app's clock, ISO, and more for every `app` of a file: `test.use({ appOptions: { now: '...' } })`. */
  readonly appOptions: LaunchOptions
  /** Faults that a test means to cause. */
  readonly expectedFaults: RegExp | undefined
  readonly userData: string
  /** Starts the app on a folder; closed and looked through at the test's end. */
  readonly launch: Launch
  readonly app: ElectronApplication
  readonly page: Page
  /** After each test: what shared apps did meanwhile. */
  readonly sharedChecked: void
}

type WorkerFixtures = {
  /** For a file whose tests share one app: call it in `beforeAll`, and `close` what it gives in `afterAll`. */
  readonly launchShared: (options?: LaunchOptions) => Promise<SharedApp>
  readonly sharedFaults: Set<() => readonly string[]>
}

function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'kontrolbog-e2e-'))
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function unexpected(faults: readonly string[], expected: RegExp | undefined): string[] {
  return faults.filter((fault) => expected?.test(fault) !== true)
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  appOptions: [{}, { option: true }],
  expectedFaults: [undefined, { option: true }],
  // Playwright reads which fixtures are used from the pattern, an empty one included.
  // oxlint-disable-next-line no-empty-pattern
  userData: async ({}, use) => {
    const folder = temporaryFolder()
    await use(folder)
    remove(folder)
  },
  launch: async ({ expectedFaults }, use) => {
    const started: { readonly app: ElectronApplication; readonly faults: () => readonly string[] }[] = []
    await use(async (userData, options) => {
      const app = await launchApp(userData, options)
      started.push({ app, faults: watchApp(app) })
      return app
    })
    for (const { app } of started) await app.close().catch(() => undefined) // the test has ended it
    expect(
      unexpected(
        started.flatMap(({ faults }) => [...faults()]),
        expectedFaults,
      ),
    ).toEqual([])
  },
  app: async ({ launch, userData, appOptions }, use) => {
    await use(await launch(userData, appOptions))
  },
  page: async ({ app }, use) => {
    await use(await firstPage(app))
  },
  sharedChecked: [
    async ({ sharedFaults, expectedFaults }, use) => {
      await use()
      const faults = [...sharedFaults].flatMap((read) => [...read()])
      expect(unexpected(faults, expectedFaults)).toEqual([])
    },
    { auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern
  sharedFaults: [async ({}, use) => use(new Set()), { scope: 'worker' }],
  launchShared: [
    async ({ sharedFaults }, use) => {
      const open = new Set<SharedApp>()
      // Faults of an app that was started again are still those of the test that it was ended in.
      const startOn = async (
        userData: string,
        options?: LaunchOptions,
        before: readonly (() => readonly string[])[] = [],
      ): Promise<SharedApp> => {
        const app = await launchApp(userData, options)
        const faults = [...before, watchApp(app)]
        for (const read of faults) sharedFaults.add(read)
        const end = async () => {
          open.delete(shared)
          await app.close()
        }
        const restart = async (next?: LaunchOptions) => {
          await end()
          return startOn(userData, next, faults)
        }
        const close = async () => {
          for (const read of faults) sharedFaults.delete(read)
          await end()
          remove(userData)
        }
        const shared: SharedApp = { app, page: await firstPage(app), userData, restart, close }
        open.add(shared)
        return shared
      }
      await use((options) => startOn(temporaryFolder(), options))
      for (const shared of open) await shared.close()
    },
    { scope: 'worker' },
  ],
})
