// The composition root: joins window, router, store worker, dialogs and power events, and does nothing itself.
import path from 'node:path'
import { type BrowserWindow, app, ipcMain, nativeTheme } from 'electron'
import type { AppEventName, AppEvents } from '../shared/app-events.ts'
import { fileOffers } from './dialogs.ts'
import { filesHandlers } from './files/handlers.ts'
import { isOurPage, lockDownSession, registerScheme } from './lockdown.ts'
import { watchPower } from './power.ts'
import { registerRouter } from './router.ts'
import { startStore } from './store/start-store.ts'
import { openWindow, setMenu } from './window.ts'
import { windowHandlers } from './window/handlers.ts'
import { preferenceFile } from './window/preference-file.ts'

const draftsWithinMs = 300

app.enableSandbox()
registerScheme()
if (app.requestSingleInstanceLock()) await start()
else app.quit()

async function start(): Promise<void> {
  app.on('window-all-closed', () => app.quit())
  await app.whenReady()
  const userData = app.getPath('userData')
  const preferences = preferenceFile(userData)
  const clock = app.isPackaged ? undefined : process.env['KONTROLBOG_NOW']
  const places = { userData, documents: app.getPath('documents'), app: app.getAppPath() }
  const store = startStore(clock === undefined ? { places } : { places, clockMs: Date.parse(clock) }, send)
  let window: BrowserWindow
  let draftsSaved: (() => void) | undefined
  let locking: Promise<void> | undefined

  const offers = fileOffers(() => window, store.addTicket)
  const context = {
    window: () => window,
    offers,
    preferences,
    lock,
    readyToLock: () => draftsSaved?.(),
    quit: () => app.quit(),
    applyPreferences,
  }
  const onBug = (trace: string) => {
    // Where it happened, and nothing of what was read.
    if (process.env['KONTROLBOG_TRACE']) console.error(trace)
  }

  lockDownSession(path.join(import.meta.dirname, '..', 'renderer'))
  registerRouter({ window: windowHandlers, files: filesHandlers }, context, store, onBug)
  ipcMain.handle('dropped-files', (event, paths: unknown) => {
    if (!isOurPage(event, window) || !Array.isArray(paths))
      return { ok: false, code: 'forbidden', details: {} }
    return {
      ok: true,
      value: offers.dropped(paths.filter((each) => typeof each === 'string' && each !== '')),
    }
  })
  applyPreferences()
  window = openWindow()
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  watchPower({
    lock: () => void lock(),
    warn: (secondsLeft) => send('idle-warning', { secondsLeft }),
    now: Date.now,
  })
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void closeAndQuit()
  })
  let isClosed = false

  async function closeAndQuit(): Promise<void> {
    await store.lock()
    isClosed = true
    app.quit()
  }

  /** Once at a time: the drafts, the data file, then the page itself, which is destroyed and made anew. */
  function lock(): Promise<void> {
    locking ??= lockNow().finally(() => {
      locking = undefined
    })
    return locking
  }

  async function lockNow(): Promise<void> {
    const saved = Promise.withResolvers<void>()
    draftsSaved = saved.resolve
    send('locking', {})
    const timer = setTimeout(saved.resolve, draftsWithinMs)
    await saved.promise
    clearTimeout(timer)
    draftsSaved = undefined
    await store.lock()
    offers.clear()
    const old = window
    window = openWindow(old.getBounds())
    old.destroy()
  }

  function send<E extends AppEventName>(event: E, payload: AppEvents[E] | unknown): void {
    if (!window.isDestroyed()) window.webContents.send(event, payload)
  }

  function applyPreferences(): void {
    const { language, theme } = preferences.read()
    nativeTheme.themeSource = theme
    setMenu(language, {
      command: (command) => send('menu', { command }),
      lock: () => void lock(),
      quit: () => app.quit(),
    })
  }
}
