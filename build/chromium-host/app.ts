import { EventEmitter } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { booted } from './boot-state.ts'
import { emitCancelable } from './cancelable.ts'
import { guarded } from './guarded.ts'
import { host } from './host-state.ts'
import { type InstanceLock, takeInstanceLock } from './single-instance.ts'

type Surface = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'quit'
  | 'exit'
  | 'focus'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'isPackaged'
  | 'name'
  | 'enableSandbox'
>

class HostApp extends EventEmitter implements Surface {
  readonly isPackaged = false
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => void booted().switches.set(name, value),
    hasSwitch: (name: string): boolean => booted().switches.has(name),
    getSwitchValue: (name: string): string => booted().switches.get(name) ?? '',
  } satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>
  readonly #paths = new Map<string, string>()
  #lock: InstanceLock | undefined

  constructor() {
    super()
    this.on('newListener', (name) => {
      if (name === 'ready') host.start()
    })
  }
  get name(): string {
    return booted().name
  }
  getName(): string {
    return booted().name
  }
  getVersion(): string {
    return booted().version
  }
  getAppPath(): string {
    return booted().appPath
  }
  getLocale(): string {
    return 'da'
  }
  enableSandbox(): void {
    // Chromium's pages are sandboxed as they come.
  }
  focus(): void {
    // A window of its own has no app to bring forward.
  }
  isReady(): boolean {
    return host.isReady
  }
  whenReady(): Promise<void> {
    host.start()
    return host.ready.promise
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    const home = os.homedir()
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    switch (name) {
      case 'home':
        return home
      case 'appData':
        return appData
      case 'userData':
        return booted().switches.get('user-data-dir') ?? path.join(appData, this.name)
      case 'sessionData':
        return this.getPath('userData')
      case 'temp':
        return os.tmpdir()
      case 'exe':
      case 'module':
        return process.execPath
      case 'logs':
      case 'crashDumps':
        return path.join(this.getPath('userData'), name)
      default:
        return path.join(home, name[0]?.toUpperCase() + name.slice(1))
    }
  }
  setPath(name: string, value: string): void {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute')
    this.#paths.set(name, value)
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock?.isHeld === true
  }
  requestSingleInstanceLock(): boolean {
    this.#lock ??= takeInstanceLock(this.getPath('userData'), ({ argv, cwd }) =>
      this.emit('second-instance', { preventDefault: () => undefined }, argv, cwd, undefined),
    )
    return this.#lock.isHeld
  }
  releaseSingleInstanceLock(): void {
    if (this.#lock?.isHeld) this.#lock.release()
    this.#lock = undefined
  }
  quit(): void {
    void this.#quit()
  }
  async #quit(): Promise<void> {
    if (host.isQuitting) return
    host.isQuitting = true
    if (!(await this.#mayQuit())) {
      host.isQuitting = false
      return
    }
    this.emit('quit', {}, 0)
    if (this.#lock?.isHeld === false) await this.#lock.told
    host.exit(0)
  }
  async #mayQuit(): Promise<boolean> {
    if (!emitCancelable(this, 'before-quit')) return false
    for (const window of host.windows) {
      if (!(await window.closeForQuit())) return false
    }
    return emitCancelable(this, 'will-quit')
  }
  exit(code = 0): void {
    host.exit(code)
  }
}

export const app = guarded('app', new HostApp())
