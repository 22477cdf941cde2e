// What the host's parts know of each other while the app runs.
import type { Chromium } from './chromium.ts'
import type { PageWindow } from './page-window.ts'

export type Closable = {
  readonly destroy: () => void
  /** Asks the window's listeners and closes it; false when one of them prevented it. */
  readonly closeForQuit: () => Promise<boolean>
}

export const host: {
  chromium: Chromium | undefined
  isReady: boolean
  isQuitting: boolean
  readonly ready: PromiseWithResolvers<void>
  /** The app's main module has run to its end; Electron is not ready before, whatever that module awaits. */
  readonly loaded: PromiseWithResolvers<void>
  readonly windows: Set<Closable>
  /** The page of a window; without one, of the window that is shown. Undefined while there is none. */
  pageOf: (window: object | undefined) => PageWindow | undefined
  /** Starts Chromium, once: on the first wish for `ready`, as main may set paths or quit before. */
  start: () => void
  /** Clicks the menu item that has the accelerator, if one has. */
  accelerator: (accelerator: string) => void
  /** Ends everything. */
  exit: (code: number) => void
} = {
  chromium: undefined,
  isReady: false,
  isQuitting: false,
  ready: Promise.withResolvers<void>(),
  loaded: Promise.withResolvers<void>(),
  windows: new Set(),
  pageOf: () => undefined,
  start: () => undefined,
  accelerator: () => undefined,
  exit: (code) => process.exit(code),
}
