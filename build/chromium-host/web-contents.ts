import { EventEmitter } from 'node:events'
import { emitCancelable } from './cancelable.ts'
import { host } from './host-state.ts'
import { ipcMain } from './ipc-main.ts'
import { followTheme } from './native-theme.ts'
import type { PageWindow, WindowEvents } from './page-window.ts'
import { applyPermissions, session } from './session.ts'
import { fromWeb, toWeb } from './web-urls.ts'

type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse
type Surface = Pick<
  Electron.WebContents,
  | 'id'
  | 'send'
  | 'loadURL'
  | 'getURL'
  | 'reload'
  | 'isDestroyed'
  | 'close'
  | 'setWindowOpenHandler'
  | 'executeJavaScript'
  | 'isLoading'
  | 'focus'
  | 'setWebRTCIPHandlingPolicy'
>

let lastId = 0
/** Pages that are on their way: none is closed before them, as Chromium ends with its last page. */
const opening = new Set<Promise<unknown>>()

export class WebContents extends EventEmitter implements Surface {
  readonly id = ++lastId
  readonly session = session.defaultSession
  /** The host's own: the page, once it is there. */
  readonly opened: Promise<PageWindow>
  window: PageWindow | undefined
  #url = ''
  #isLoading = false
  #isDestroyed = false
  #openHandler: OpenHandler | undefined

  constructor(preload: string | undefined, isHidden: boolean) {
    super()
    if (!host.chromium) throw new Error('Cannot create BrowserWindow before app is ready')
    this.opened = this.#open(host.chromium.open(preload, isHidden, this.#events()))
    opening.add(this.opened)
    this.opened.finally(() => opening.delete(this.opened)).catch(() => undefined) // the host is ending
  }

  async #open(coming: Promise<PageWindow>): Promise<PageWindow> {
    this.window = await coming
    await followTheme(this.window.cdp)
    return this.window
  }

  #events(): WindowEvents {
    return {
      message: (message, from, isMainFrame) => ipcMain.receive(this, message, fromWeb(from), isMainFrame),
      emit: (name, url) => {
        if (name === 'closed') this.#isDestroyed = true
        if (name === 'did-navigate') this.#url = fromWeb(url ?? '')
        if (name === 'did-finish-load') this.#isLoading = false
        if (name === 'crashed') this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
        else this.emit(name === 'closed' ? 'destroyed' : name, {}, url)
      },
      willNavigate: (url) => emitCancelable(this, 'will-navigate', { url: fromWeb(url), isMainFrame: true }),
      windowOpen: (url, disposition) => {
        const verdict = this.#openHandler?.({
          url: fromWeb(url),
          frameName: '',
          features: '',
          disposition,
          referrer: { url: this.#url, policy: 'default' },
        })
        if (verdict?.action !== 'deny') console.error(`electron host: a window for ${url} was denied`)
      },
    }
  }

  async loadURL(url: string): Promise<void> {
    this.#isLoading = true
    const web = toWeb(url)
    const window = await this.opened
    await applyPermissions(web, this)
    await window.goto(web)
  }
  send(channel: string, ...args: unknown[]): void {
    this.window?.send(channel, args)
  }
  getURL(): string {
    return this.#url
  }
  isLoading(): boolean {
    return this.#isLoading
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  focus(): void {
    this.window?.page.bringToFront().catch(() => undefined) // closed meanwhile
  }
  reload(): void {
    this.window?.reload()
  }
  close(): void {
    void this.#close()
  }
  async #close(): Promise<void> {
    await Promise.allSettled(opening)
    await this.window?.page.close().catch(() => undefined) // it has closed by itself
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  setWebRTCIPHandlingPolicy(_policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    // Chromium is started with the strictest one.
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.opened).page.evaluate(code)
  }
}
