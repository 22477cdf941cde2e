// What is set before `ready`, and on the sessions, tried on the stand-in for Electron.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app, session } from 'electron'
import { afterAll, expect, test, vi } from 'vitest'
import { handlerOf } from '../../../../build/chromium-host/protocol.ts'
import { mayRequest } from '../../../../build/chromium-host/session.ts'
import { contentSecurityPolicy, lockDownApp, lockDownSession } from '../../../../electron/lockdown.ts'

type Ask = (...args: unknown[]) => unknown
/** What was handed to each method, in the place of doing it. */
const given: Record<string, unknown[][]> = {}

function record(target: object, name: string, answer?: unknown): void {
  given[name] = []
  Object.assign(target, {
    [name]: (...args: unknown[]) => {
      given[name]!.push(args)
      return answer
    },
  })
}

const ours = session.defaultSession
record(app, 'enableSandbox')
record(session, 'fromPartition', ours)
for (const name of [
  'setPermissionRequestHandler',
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setSpellCheckerEnabled',
  'setSpellCheckerLanguages',
]) {
  record(ours, name)
}
const userData = mkdtempSync(path.join(tmpdir(), 'kontrolbog-user-'))
afterAll(() => rmSync(userData, { recursive: true }))
app.setPath('userData', userData)
lockDownApp()
lockDownSession(import.meta.dirname)

test('every page is sandboxed, and what is not in memory lies with the user', () => {
  expect(given['enableSandbox']).toEqual([[]])
  for (const place of ['sessionData', 'crashDumps'] as const) {
    expect(app.getPath(place)).toBe(path.join(userData, place))
    expect(existsSync(app.getPath(place))).toBe(true)
  }
  expect(given['fromPartition']).toEqual([['kontrolbog', { cache: false }]])
})

test('no name is found, whatever goes out meets a closed port, and no dump is written', () => {
  expect(app.commandLine.getSwitchValue('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(app.commandLine.getSwitchValue('proxy-server')).toBe('127.0.0.1:9')
  for (const name of ['disable-background-networking', 'dns-prefetch-disable', 'disable-breakpad']) {
    expect(app.commandLine.hasSwitch(name), name).toBe(true)
  }
})

test.each([
  'https://evil.test/',
  'http://127.0.0.1/',
  'wss://evil.test/',
  'ftp://evil.test/',
  'file:///etc/passwd',
  'data:text/html,x',
  'blob:app://kontrolbog/1',
  'app://other/index.html',
  'app://kontrolbog.evil.test/index.html',
  'app:kontrolbog/index.html',
  'chrome://gpu/',
])('a request for %s is cancelled', async (url) => {
  expect(await mayRequest({ url, method: 'GET', resourceType: 'other' })).toBe(false)
})

test('a request for our own file is let by, and answered with the policy', async () => {
  const url = 'app://kontrolbog/index.html'
  expect(await mayRequest({ url, method: 'GET', resourceType: 'mainFrame' })).toBe(true)
  const missing = await handlerOf('app')?.(new Request(url))
  expect(missing?.status).toBe(404)
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|data:|blob:|https?:/)
})

const names = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
]

test.each(names)('the permission %s is denied, asked for or looked up', (name) => {
  const answers: unknown[] = []
  const ask = (method: string, ...args: unknown[]) => {
    for (const [handler] of given[method]!) answers.push((handler as Ask)(...args))
  }
  // Neither the page nor what it asks for makes a difference.
  ask('setPermissionRequestHandler', null, name, (isGranted: boolean) => isGranted, {})
  ask('setPermissionCheckHandler', null, name, '', {})
  ask('setDevicePermissionHandler', { deviceType: name })
  // Two sessions, three ways to ask.
  expect(answers).toEqual(Array(6).fill(false))
})

test('a download is stopped, and no dictionary is fetched', () => {
  const preventDefault = vi.fn()
  ours.emit('will-download', { preventDefault })
  expect(preventDefault).toHaveBeenCalled()
  expect(given['setSpellCheckerEnabled']).toEqual([[false], [false]])
  expect(given['setSpellCheckerLanguages']).toEqual([[[]], [[]]])
})
