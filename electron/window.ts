// The one window: how it is made, and its menu.
import path from 'node:path'
import { BrowserWindow, Menu, app, nativeTheme } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/app-events.ts'
import type { Language } from '../shared/window/contract.ts'
import { lockDownContents, pageUrl, webPreferences } from './lockdown.ts'

const preload = path.join(import.meta.dirname, '..', 'preload', 'preload.cjs')

/** Where and how a window stands, for the one that takes over from it. */
export type WindowPlace = {
  /** As it is when neither maximised, minimised nor in full screen. */
  readonly bounds: Electron.Rectangle
  readonly isMaximized: boolean
  readonly isMinimized: boolean
  readonly isFullScreen: boolean
  readonly isFocused: boolean
}

export function placeOf(window: BrowserWindow): WindowPlace | undefined {
  // One that nobody has seen yet has no place to hand over.
  if (window.isDestroyed() || !window.isVisible()) return undefined
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isMinimized: window.isMinimized(),
    isFullScreen: window.isFullScreen(),
    isFocused: window.isFocused(),
  }
}

/** Behind the page until it has drawn itself: the page's own colours, light and dark. */
const background = { light: '#ffffff', dark: '#14181c' } as const

/**
 * Makes a window and loads the page in it. Given a place it takes over from a window that is about to go: it stands there
 * at once, empty, or Windows would hand the focus to another program; and it takes no focus that the other did not have.
 */
export function openWindow(place?: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...place?.bounds,
    minWidth: 640,
    minHeight: 400,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    title: 'Kontrolbog',
    webPreferences: webPreferences(preload, app.isPackaged),
  })
  lockDownContents(window.webContents)
  if (place) takePlace(window, place)
  else window.once('ready-to-show', () => window.show())
  // oxlint-disable-next-line no-restricted-properties -- our page, the only URL there is
  void window.loadURL(pageUrl)
  return window
}

/** Shows `window` as the other one stood. */
export function takePlace(
  window: Pick<BrowserWindow, 'minimize' | 'show' | 'showInactive' | 'setFullScreen' | 'maximize'>,
  { isMinimized, isMaximized, isFullScreen, isFocused }: WindowPlace,
): void {
  if (isMinimized) return window.minimize()
  if (isFocused) window.show()
  else window.showInactive()
  if (isFullScreen) window.setFullScreen(true)
  else if (isMaximized) window.maximize()
}

export type MenuActions = {
  readonly command: (command: MenuCommand) => void
  readonly lock: () => void
  readonly quit: () => void
}

export function setMenu(language: Language, actions: MenuActions): void {
  const say = (da: string, en: string) => (language === 'da' ? da : en)
  const go = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => actions.command(id),
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: say('Fil', 'File'),
        submenu: [
          go('export', say('Eksportér', 'Export'), 'CmdOrCtrl+E'),
          { id: 'lock', label: say('Lås', 'Lock'), accelerator: 'CmdOrCtrl+L', click: actions.lock },
          { type: 'separator' },
          { id: 'quit', label: say('Afslut', 'Quit'), accelerator: 'CmdOrCtrl+Q', click: actions.quit },
        ],
      },
      {
        label: say('Redigér', 'Edit'),
        submenu: [
          { role: 'undo', label: say('Fortryd', 'Undo') },
          { role: 'redo', label: say('Gentag', 'Redo') },
          { type: 'separator' },
          { role: 'cut', label: say('Klip', 'Cut') },
          { role: 'copy', label: say('Kopiér', 'Copy') },
          { role: 'paste', label: say('Sæt ind', 'Paste') },
          { role: 'selectAll', label: say('Markér alt', 'Select all') },
        ],
      },
      {
        label: say('Gå til', 'Go to'),
        submenu: [
          go('overview', say('Overblik', 'Overview'), 'CmdOrCtrl+1'),
          go('register', say('Fortegnelse', 'Register'), 'CmdOrCtrl+2'),
          go('control', say('Løbende kontrol', 'Running control'), 'CmdOrCtrl+3'),
          go('home-workplaces', say('Hjemmearbejdspladser', 'Home workplaces'), 'CmdOrCtrl+4'),
          go('evidence', say('Dokumentation', 'Documentation'), 'CmdOrCtrl+5'),
          go('settings', say('Indstillinger', 'Settings'), 'CmdOrCtrl+6'),
          { type: 'separator' },
          go('search', say('Søg overalt', 'Search everywhere'), 'CmdOrCtrl+K'),
          go('filter', say('Filtrér i tabellen', 'Filter the table'), 'CmdOrCtrl+F'),
          go('new-authorisation', say('Registrér autorisation', 'Register authorisation'), 'CmdOrCtrl+N'),
        ],
      },
      {
        label: say('Vis', 'View'),
        submenu: [
          { role: 'zoomIn', label: say('Zoom ind', 'Zoom in') },
          { role: 'zoomOut', label: say('Zoom ud', 'Zoom out') },
          { role: 'resetZoom', label: say('Normal størrelse', 'Actual size') },
          { role: 'togglefullscreen', label: say('Fuld skærm', 'Full screen') },
        ],
      },
      {
        label: say('Hjælp', 'Help'),
        submenu: [
          go('help', say('Genveje', 'Shortcuts'), 'F1'),
          go('about', say('Om Kontrolbog', 'About Kontrolbog')),
        ],
      },
    ]),
  )
}
