// The one place that knows that there are two hosts: Electron's binary where it is, otherwise Debian's Chromium.
import path from 'node:path'
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronBinary } from '../../../build/electron-binary.mjs'

const root = path.join(import.meta.dirname, '..', '..', '..')

export type LaunchOptions = {
  /** The app's clock at its start, ISO; it runs on from there. */
  readonly now?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** Starts the built app on a user's folder. */
export async function launchApp(userData: string, options: LaunchOptions = {}): Promise<ElectronApplication> {
  const { now, env = {}, args = [] } = options
  const isReal = electronBinary(root) !== undefined
  return await _electron.launch({
    ...(isReal ? {} : { executablePath: path.join(root, 'build', 'chromium-host', 'electron') }),
    args: [root, `--user-data-dir=${userData}`, ...args],
    cwd: root,
    // What the app says of itself on this machine must not decide a test.
    env: {
      ...definedEnvironment(),
      KONTROLBOG_UNDER_TEST: '1',
      ...(now === undefined ? {} : { KONTROLBOG_NOW: now }),
      ...env,
    },
    colorScheme: null,
    timeout: 30_000,
  })
}

function definedEnvironment(): Record<string, string> {
  const { KONTROLBOG_NOW: _now, ...rest } = process.env
  return Object.fromEntries(Object.entries(rest).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])))
}

/** The app's first page, once it is ours: the stand-in has an empty one before it. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForURL((url) => url.protocol !== 'data:' && url.protocol !== 'about:')
  return page
}
