// Runs between page and program, in its own world. It carries the contract's names and nothing of its schemas.
// oxlint-disable-next-line no-restricted-imports -- this file is the page's end of it
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { AppEventName } from '../shared/app-events.ts'
import type { Bridge } from '../shared/bridge.ts'

/** Feature and its methods, and the events; written by the build from the contract. */
declare const METHODS: Readonly<Record<string, readonly string[]>>
declare const EVENTS: readonly string[]

const events = new Set(EVENTS)

const bridge: Bridge = {
  call: Object.fromEntries(
    Object.entries(METHODS).map(([feature, methods]) => [
      feature,
      Object.fromEntries(
        methods.map((method) => [
          method,
          (input: unknown) => ipcRenderer.invoke(`${feature}.${method}`, input),
        ]),
      ),
    ]),
  ),
  on(event: AppEventName, listener) {
    if (!events.has(event)) throw new Error('no such event')
    const hear = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(event, hear)
    return () => void ipcRenderer.off(event, hear)
  },
  // A path comes from a real file alone: what a script made has none, and is refused.
  dropped: (files) =>
    ipcRenderer.invoke(
      'dropped-files',
      // Only File objects get here: api.ts takes no others, and Electron refuses them.
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
}
contextBridge.exposeInMainWorld('kontrolbog', bridge)
