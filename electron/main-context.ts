// Everything a handler in the main thread may use.
import type { BrowserWindow } from 'electron'
import type { LockReason } from '../shared/window/contract.ts'
import type { FileOffers } from './dialogs.ts'
import type { PreferenceFile } from './window/preference-file.ts'

export type MainContext = {
  /** The one window; another after each lock. */
  readonly window: () => BrowserWindow
  readonly offers: FileOffers
  /** Full path of a recorded pack's PDF, as the store gives it. */
  readonly packPdf: (pack: string) => Promise<string>
  readonly preferences: PreferenceFile
  readonly lock: () => Promise<void>
  readonly whyLocked: () => LockReason | null
  readonly readyToLock: () => void
  readonly quit: () => void
  /** Applies language and appearance to the menu and the window's frame. */
  readonly applyPreferences: () => void
}
