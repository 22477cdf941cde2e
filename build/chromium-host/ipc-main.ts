import { EventEmitter } from 'node:events'
import { guarded } from './guarded.ts'
import { host } from './host-state.ts'
import type { IncomingMessage } from './page-window.ts'
import type { WebContents } from './web-contents.ts'

export type IpcMainInvokeEvent = {
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: Pick<Electron.WebFrameMain, 'url' | 'origin' | 'detached'> & {
    readonly parent: object | null
  }
}
type InvokeHandler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

class IpcMain
  extends EventEmitter
  implements Record<keyof Pick<Electron.IpcMain, 'handle' | 'removeHandler'>, unknown>
{
  readonly #handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }
  /** The host's own: a message from a page at `url`, as the app writes URLs. */
  receive(sender: WebContents, message: IncomingMessage, url: string, isMainFrame: boolean): unknown {
    const origin = url.split('/', 3).join('/')
    const senderFrame = { url, origin, parent: isMainFrame ? null : {}, detached: false }
    const event: IpcMainInvokeEvent = { type: 'frame', sender, senderFrame }
    if (message.op === 'key') return host.accelerator(message.channel)
    if (message.op === 'send') {
      this.emit(message.channel, event, ...message.args)
      return undefined
    }
    const handler = this.#handlers.get(message.channel)
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`)
    return handler(event, ...message.args)
  }
}

export const ipcMain = guarded('ipcMain', new IpcMain())
