import { EventEmitter, once } from 'node:events'
import { app } from './app.ts'
import { emitCancelable } from './cancelable.ts'
import { guarded } from './guarded.ts'
import { host } from './host-state.ts'
import type { Closable } from './host-state.ts'
import { WebContents } from './web-contents.ts'

type Surface = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isFocused'
  | 'isMinimized'
  | 'restore'
  | 'minimize'
  | 'reload'
  | 'getTitle'
  | 'getBounds'
  | 'getNormalBounds'
  | 'isMaximized'
  | 'isFullScreen'
  | 'maximize'
  | 'setFullScreen'
  | 'showInactive'
  | 'title'
>
const closeWithinMs = 2000

export class BrowserWindow extends EventEmitter implements Surface, Closable {
  static getAllWindows(): BrowserWindow[] {
    // Only this class puts windows there.
    return [...host.windows] as BrowserWindow[]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find(({ webContents: each }) => each === contents) ?? null
  }

  readonly id: number
  readonly webContents: WebContents
  title: string
  #isVisible: boolean
  #isMinimized = false
  #isMaximized = false
  #isFullScreen = false
  #isDestroyed = false
  readonly #bounds: Electron.Rectangle

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    const { contextIsolation, nodeIntegration, sandbox, preload } = options.webPreferences ?? {}
    if (contextIsolation === false || nodeIntegration === true || sandbox === false) {
      throw new Error('electron host: only sandboxed, isolated windows are implemented')
    }
    this.webContents = new WebContents(preload, options.show === false && host.windows.size > 0)
    this.id = this.webContents.id
    this.title = options.title ?? app.getName()
    this.#isVisible = options.show !== false
    const { x = 20, y = 20, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    host.windows.add(this)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', {}))
    this.webContents.on('destroyed', () => this.#gone())
    void this.#place()
  }

  async #place(): Promise<void> {
    try {
      const { cdp } = await this.webContents.opened
      const { windowId } = await cdp.send('Browser.getWindowForTarget')
      const { width, height } = this.#bounds
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
    } catch {
      // Closed before it was there.
    }
  }

  #gone(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    host.windows.delete(this)
    this.emit('closed')
    if (host.windows.size > 0 || host.isQuitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }

  async closeForQuit(): Promise<boolean> {
    if (!emitCancelable(this, 'close')) return false
    const closed = once(this, 'closed')
    this.webContents.close()
    // A window that never came up would be waited for in vain.
    if (!this.#isDestroyed) await Promise.race([closed, new Promise((end) => setTimeout(end, closeWithinMs))])
    this.destroy()
    return true
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  close(): void {
    if (!this.#isDestroyed && emitCancelable(this, 'close')) this.webContents.close()
  }
  destroy(): void {
    this.webContents.close()
    this.#gone()
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  show(): void {
    this.#isVisible = true
    this.emit('show')
  }
  showInactive(): void {
    this.show()
  }
  isMaximized(): boolean {
    return this.#isMaximized
  }
  maximize(): void {
    this.#isMaximized = true
    this.emit('maximize')
  }
  isFullScreen(): boolean {
    return this.#isFullScreen
  }
  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen')
  }
  focus(): void {
    this.webContents.focus()
    this.emit('focus')
  }
  isVisible(): boolean {
    return this.#isVisible
  }
  isFocused(): boolean {
    return this.#isVisible
  }
  isMinimized(): boolean {
    return this.#isMinimized
  }
  minimize(): void {
    this.#isMinimized = true
    this.emit('minimize')
  }
  restore(): void {
    this.#isMinimized = false
    this.emit('restore')
  }
  reload(): void {
    this.webContents.reload()
  }
  getTitle(): string {
    return this.title
  }
  getBounds(): Electron.Rectangle {
    return { ...this.#bounds }
  }
  getNormalBounds(): Electron.Rectangle {
    return this.getBounds()
  }
}

host.pageOf = (window) => {
  const windows = BrowserWindow.getAllWindows()
  const asked =
    window === undefined ? BrowserWindow.getFocusedWindow() : windows.find((each) => each === window)
  return asked?.webContents.window
}

const all = () => BrowserWindow.getAllWindows().map((window) => window.webContents)

export const webContents = guarded('webContents', {
  getAllWebContents: all,
  fromId: (id: number) => all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (id: string) => all().find(({ window }) => window?.targetId === id),
})
