// The one window: how it is made, and its menu.
import path from 'node:path'
import { BrowserWindow, Menu, app } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/app-events.ts'
import type { Language } from '../shared/window/contract.ts'
import { lockDownContents, pageUrl, webPreferences } from './lockdown.ts'

const preload = path.join(import.meta.dirname, '..', 'preload', 'preload.cjs')

/** Makes a window and loads the page in it. `bounds` are those of the window it takes over from. */
export function openWindow(bounds?: Electron.Rectangle): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...bounds,
    minWidth: 640,
    minHeight: 400,
    show: false,
    title: 'Kontrolbog',
    webPreferences: webPreferences(preload, app.isPackaged),
  })
  lockDownContents(window.webContents)
  window.once('ready-to-show', () => window.show())
  // oxlint-disable-next-line no-restricted-properties -- our page, the only URL there is
  void window.loadURL(pageUrl)
  return window
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
