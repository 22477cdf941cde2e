// The composition root: joins window, router, store worker, dialogs and power events, and does nothing itself.
import path from 'node:path'
import { type BrowserWindow, app, dialog, nativeTheme } from 'electron'
import type { AppEventName, AppEvents } from '../shared/app-events.ts'
import type { LockReason } from '../shared/window/contract.ts'
import { fileOffers, mayStopWork } from './dialogs.ts'
import { filesHandlers } from './files/handlers.ts'
import { packPdf } from './files/pack-pdf.ts'
import { traceOf } from './jobs/job-messages.ts'
import { lockSequence } from './lock-sequence.ts'
import { lockDownApp, lockDownSession } from './lockdown.ts'
import { pageDeaths } from './page-deaths.ts'
import { watchPower } from './power.ts'
import { refusedSwitches } from './refused-switches.ts'
import { registerRouter } from './router.ts'
import { startStore } from './store/start-store.ts'
import { type WindowPlace, openWindow, placeOf, setMenu } from './window.ts'
import { windowHandlers } from './window/handlers.ts'
import { preferenceFile } from './window/preference-file.ts'

const refused = refusedSwitches({
  argv: process.argv.slice(1),
  isPackaged: app.isPackaged,
  isUnderTest: process.env['KONTROLBOG_UNDER_TEST'] === '1',
  isRoot: process.getuid?.() === 0,
})
try {
  lockDownApp()
  begin()
} catch (error) {
  giveUp(error)
}

function begin(): void {
  if (refused.length > 0) {
    const names = refused.map((name) => `--${name}`).join(', ')
    console.error(`Kontrolbog starter ikke med ${names}. / Kontrolbog does not start with ${names}.`)
    app.exit(1)
  } else if (app.requestSingleInstanceLock()) {
    // Not awaited: Electron is `ready` only when this module has run to its end.
    start().catch(giveUp)
  } else {
    console.error(
      'Kontrolbog er allerede åbent, og dets vindue er hentet frem. / Kontrolbog is open already; its window was brought forward.',
    )
    app.quit()
  }
}

/** Windows may have it on a share that is away. */
function documentsFolder(): string {
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('home')
  }
}

/** Without this a start that failed would be a process with no window. */
function giveUp(error: unknown): void {
  if (process.env['KONTROLBOG_TRACE']) console.error(traceOf(error))
  dialog.showErrorBox(
    'Kontrolbog',
    'Kontrolbog kunne ikke starte. Datafilen er ikke rørt. Start computeren igen, og kontakt den driftsansvarlige, hvis det gentager sig. / Kontrolbog could not start. The data file was not touched. Restart the computer, and tell your IT support if it happens again.',
  )
  app.exit(1)
}

async function start(): Promise<void> {
  app.on('window-all-closed', () => app.quit())
  await app.whenReady()
  const userData = app.getPath('userData')
  const preferences = preferenceFile(userData)
  const clock = app.isPackaged ? undefined : process.env['KONTROLBOG_NOW']
  const places = { userData, documents: documentsFolder(), app: app.getAppPath() }
  const started = clock === undefined ? { places } : { places, aheadMs: Date.parse(clock) - Date.now() }
  const store = startStore(started, send, () => afterDeath('store-crashed'))
  let window: BrowserWindow
  let isClosed = false
  let isAsking = false
  const isOneTooMany = { 'page-crashed': pageDeaths(), 'store-crashed': pageDeaths() }
  const { lock, whyLocked, close, draftsSaved } = lockSequence({
    announce: () => send('locking', {}),
    closeStore: () => store.lock(),
    replacePage() {
      offers.clear()
      const old = window
      window = newWindow(placeOf(old))
      old.destroy()
    },
  })

  const offers = fileOffers(() => window, store.addTicket)
  const context = {
    window: () => window,
    offers,
    packPdf: (pack: string) => packPdf(store.call, pack),
    preferences,
    lock: () => lock(null),
    whyLocked,
    readyToLock: draftsSaved,
    quit: () => app.quit(),
    applyPreferences,
  }
  const onBug = (trace: string) => {
    // Where it happened, and nothing of what was read.
    if (process.env['KONTROLBOG_TRACE']) console.error(trace)
  }

  lockDownSession(path.join(import.meta.dirname, '..', 'renderer'))
  registerRouter({ window: windowHandlers, files: filesHandlers }, context, store, onBug)
  applyPreferences()
  window = newWindow()
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
    send('already-open', {})
  })
  watchPower({
    lock: (reason) => void lock(reason),
    warn: (secondsLeft) => send('idle-warning', { secondsLeft }),
    now: Date.now,
  })
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void closeAndQuit()
  })

  /** The page or the store has died: the data file locks and both begin anew, unless that happens again and again. */
  function afterDeath(reason: LockReason & keyof typeof isOneTooMany): void {
    if (isOneTooMany[reason](Date.now())) void endAfterDeaths()
    else void lock(reason)
  }

  async function endAfterDeaths(): Promise<void> {
    await close()
    dialog.showErrorBox(
      'Kontrolbog',
      'Kontrolbog er gået ned flere gange. Det gemte er i datafilen, som er lukket. Start programmet igen, og kontakt den driftsansvarlige, hvis det gentager sig. / Kontrolbog has crashed several times. What is saved is in the data file, which is closed. Start the program again, and tell your IT support if it happens again.',
    )
    app.exit(1)
  }

  async function closeAndQuit(): Promise<void> {
    if (isAsking) return
    // Without a window there is nobody to ask.
    if (store.isWorking() && !window.isDestroyed()) {
      isAsking = true
      const mayClose = await mayStopWork(window, preferences.read().language)
      isAsking = false
      if (!mayClose) return
    }
    await close()
    isClosed = true
    app.quit()
  }

  function newWindow(place?: WindowPlace): BrowserWindow {
    const opened = openWindow(place)
    // Closing it ends the program, once the drafts are saved and the data file is closed.
    opened.on('close', (event) => {
      if (isClosed || opened !== window) return
      event.preventDefault()
      app.quit()
    })
    // Windows ends the program as soon as `session-end` has been heard, so it locks when it is asked.
    opened.on('query-session-end', () => void lock('system'))
    opened.on('session-end', () => void lock('system'))
    opened.webContents.on('render-process-gone', () => {
      if (opened === window) afterDeath('page-crashed')
    })
    return opened
  }

  function send<E extends AppEventName>(event: E, payload: AppEvents[E] | unknown): void {
    if (!window.isDestroyed()) window.webContents.send(event, payload)
  }

  function applyPreferences(): void {
    const { language, theme } = preferences.read()
    nativeTheme.themeSource = theme
    setMenu(language, {
      command: (command) => send('menu', { command }),
      lock: () => void lock(null),
      quit: () => app.quit(),
    })
  }
}
