// What a sandboxed preload finds in its isolated world: `require('electron')` with contextBridge, ipcRenderer and
// webUtils. Turned into text, so it stands alone.
import type { BridgePeer } from './bridge-peer.ts'

export type PreloadWorld = {
  readonly require: (id: string) => object
  readonly process: object
}

export function preloadWorld(
  bridge: BridgePeer,
  toHost: (payload: string) => void,
  encode: (value: unknown) => string,
  decode: (text: string) => unknown,
  platform: string,
  fileMark: string,
): PreloadWorld {
  type Listener = (event: object, ...args: unknown[]) => void
  type Incoming = {
    readonly op: 'reply' | 'send'
    readonly id: number
    readonly ok: boolean
    readonly value: unknown
    readonly message: string
    readonly channel: string
    readonly args: readonly unknown[]
  }
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, { readonly listener: Listener; readonly given: Listener }[]>()
  const files: File[] = []
  let lastId = 0
  const add = (channel: string, listener: Listener, given: Listener = listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, given }])
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        const payload = encode({ op: 'invoke', id, channel, args })
        calls.set(id, { resolve, reject })
        toHost(payload)
      }),
    send: (channel: string, ...args: unknown[]): void => toHost(encode({ op: 'send', id: 0, channel, args })),
    on(channel: string, listener: Listener) {
      add(channel, listener)
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter(({ given }) => given !== listener),
      )
      return ipcRenderer
    },
  }
  const webUtils = {
    // The path is known outside the page alone: the host puts it in place of this mark before the app sees it.
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError('Argument must be of type File')
      return `${fileMark}${files.push(file) - 1}`
    },
  }
  Object.defineProperty(globalThis, '__hostFile', { value: (index: number) => files[index] })
  Object.defineProperty(globalThis, '__hostDeliver', {
    value: (text: string): void => {
      const message = decode(text) as Incoming // sent by the host's page window
      if (message.op === 'send') {
        const heard = [...(listeners.get(message.channel) ?? [])]
        for (const { listener } of heard) listener({ sender: ipcRenderer, ports: [] }, ...message.args)
        return
      }
      const call = calls.get(message.id)
      calls.delete(message.id)
      if (message.ok) call?.resolve(message.value)
      else call?.reject(new Error(message.message))
    },
  })
  // The menu's accelerators, as they come after a page that did not prevent the key. The host has no menu bar.
  globalThis.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat) return
    const { key, ctrlKey, shiftKey, altKey } = event
    if (!ctrlKey && !/^F\d+$/.test(key)) return
    const held = [ctrlKey ? 'CmdOrCtrl' : '', shiftKey ? 'Shift' : '', altKey ? 'Alt' : '']
    const accelerator = [...held.filter(Boolean), key.toUpperCase()].join('+')
    toHost(encode({ op: 'key', id: 0, channel: accelerator, args: [] }))
  })
  return {
    require(id) {
      if (id !== 'electron' && id !== 'electron/renderer') {
        throw new Error(`module not found: ${id} (a sandboxed preload has only electron)`)
      }
      return { contextBridge: { exposeInMainWorld: bridge.expose }, ipcRenderer, webUtils }
    },
    process: {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform,
      argv: [],
      env: {},
      versions: {},
    },
  }
}
