import { BrowserWindow, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  isOurPage,
  lockDownContents,
  webPreferences,
} from '../../../../electron/lockdown.ts'

test('the policy lets nothing by but our own script, style, image and font', () => {
  const directives = contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources.join(' ')] as const
  })
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  })
})

test.each([true, false])(
  'the page is isolated, sandboxed and in memory alone (packaged: %s)',
  (isPackaged) => {
    expect(webPreferences('/preload.cjs', isPackaged)).toEqual({
      preload: '/preload.cjs',
      partition: 'kontrolbog',
      devTools: !isPackaged,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  },
)

// A window needs a browser to be made; these are the few facts of one that are read.
function aSender(isDestroyed = false) {
  const webContents = {} as WebContents
  const window = { webContents, isDestroyed: () => isDestroyed } as unknown as BrowserWindow
  const call = (url: string, parent: object | null = null, sender = webContents) =>
    ({
      type: 'frame',
      sender,
      senderFrame: { url, origin: '', detached: false, parent },
    }) as IpcMainInvokeEvent
  return { window, call }
}

test('our own page may call', () => {
  const { window, call } = aSender()
  expect(isOurPage(call('app://kontrolbog/index.html#/overblik'), window)).toBe(true)
})

test.each([
  'app://other/index.html',
  'app://kontrolbog.evil.test/',
  'https://kontrolbog/index.html',
  'https://evil.test/?app://kontrolbog/',
  'file:///index.html',
  'about:blank',
  'data:text/html,app://kontrolbog/',
  '',
  'no url',
])('a frame at "%s" may not', (url) => {
  const { window, call } = aSender()
  expect(isOurPage(call(url), window)).toBe(false)
})

test('no subframe, other window, gone frame or destroyed window may call', () => {
  const url = 'app://kontrolbog/index.html'
  const { window, call } = aSender()
  const gone = { ...call(url), senderFrame: null } as unknown as IpcMainInvokeEvent
  const destroyed = aSender(true)
  expect([
    isOurPage(call(url, {}), window),
    isOurPage(call(url, null, {} as WebContents), window),
    isOurPage(gone, window),
    isOurPage(destroyed.call(url), destroyed.window),
  ]).toEqual([false, false, false, false])
})

test('every way out of the page is prevented', () => {
  type Listener = (event: { preventDefault: () => void }, ...more: unknown[]) => void
  const heard = new Map<string, Listener>()
  const devices: string[] = []
  let open: (() => unknown) | undefined
  let webRtc: string | undefined
  lockDownContents({
    on: (name: string, listener: () => void) => void heard.set(name, listener),
    setWindowOpenHandler: (handler: () => unknown) => {
      open = handler
    },
    setWebRTCIPHandlingPolicy: (policy: string) => {
      webRtc = policy
    },
  } as unknown as WebContents)
  const prevented = [...heard].flatMap(([name, listener]) => {
    const names: string[] = []
    const choose = (device: string) => void devices.push(device)
    listener({ preventDefault: () => void names.push(name) }, [{ deviceId: 'near' }], choose)
    return names
  })
  expect(devices).toEqual([''])
  expect(prevented.sort()).toEqual([
    'select-bluetooth-device',
    'will-attach-webview',
    'will-frame-navigate',
    'will-navigate',
    'will-redirect',
  ])
  expect(open?.()).toEqual({ action: 'deny' })
  expect(webRtc).toBe('disable_non_proxied_udp')
})
