// The module `electron` on a machine without Electron's binary: the part of its main-process API that the app uses, on
// top of Chromium. Each piece is checked against electron.d.ts (`implements Pick<Electron.X, ...>`), and the app's main
// is compiled against this file, so what it uses and the host lacks is a type error (build/check-types.mjs).
export { app } from './app.ts'
export { BrowserWindow, webContents } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export type { IpcMainInvokeEvent } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export type { MenuItemConstructorOptions } from './menu.ts'
export { nativeTheme } from './native-theme.ts'
export { powerMonitor } from './power-monitor.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'
export type { WebContents } from './web-contents.ts'
export type WebPreferences = Electron.WebPreferences
export type FileFilter = Electron.FileFilter
