// What the page may not do: Electron's security checklist as code. The page is served by `app://`, from the bundle's
// folder alone, and nothing else is ever fetched, opened, navigated to or permitted.
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, protocol, session } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent, WebContents, WebPreferences } from 'electron'

export const origin = 'app://kontrolbog'
export const pageUrl = `${origin}/index.html`

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** In memory alone: nothing of a page is written to a disk. */
const partition = 'kontrolbog'

export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    partition,
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
  }
}

/**
 * What webRequest does not see: names looked up ahead of a request, a proxy that Windows finds by asking the network,
 * and what Chromium fetches by itself. No name is found, and whatever would go out goes to a port where nobody answers.
 */
export const ownSwitches: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'proxy-server': '127.0.0.1:9',
  'disable-background-networking': '',
  'disable-component-update': '',
  'dns-prefetch-disable': '',
  // No crash reporter is started either: a dump holds memory.
  'disable-breakpad': '',
  'disable-http-cache': '',
  'disable-gpu-shader-disk-cache': '',
}

/** Before `ready`, when Electron takes these: every page sandboxed, our scheme known, nothing left outside `userData`. */
export function lockDownApp(): void {
  app.enableSandbox()
  for (const [name, value] of Object.entries(ownSwitches)) app.commandLine.appendSwitch(name, value)
  for (const place of ['sessionData', 'crashDumps'] as const) {
    const folder = path.join(app.getPath('userData'), place)
    // Electron takes no folder that is not there.
    mkdirSync(folder, { recursive: true })
    app.setPath(place, folder)
  }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/**
 * The file of `folder` that a URL of the page names, or null: another host, another scheme, a way out of the folder.
 * Only names that the bundle could have are taken, so that no encoding of a separator, device or stream gets by.
 */
export function fileOfUrl(url: string, folder: string): string | null {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return null
  }
  if (parsed.protocol !== 'app:' || parsed.host !== 'kontrolbog') return null
  if (!/^(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/.test(parsed.pathname)) return null
  const file = path.join(folder, parsed.pathname)
  return file.startsWith(folder + path.sep) ? file : null
}

/** Serves the page, and cancels every other request of any session; nothing is permitted. */
export function lockDownSession(pages: string): void {
  const ours = session.fromPartition(partition, { cache: false })
  ours.protocol.handle('app', (request) => serve(request.url, pages))
  for (const each of [session.defaultSession, ours]) {
    each.webRequest.onBeforeRequest((details, callback) => {
      callback({ cancel: each !== ours || !details.url.startsWith(`${origin}/`) })
    })
    each.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
    each.setPermissionCheckHandler(() => false)
    each.setDevicePermissionHandler(() => false)
    each.on('will-download', (event) => event.preventDefault())
    // Off and without languages: for a language Electron fetches a dictionary from the network.
    each.setSpellCheckerEnabled(false)
    each.setSpellCheckerLanguages([])
  }
}

/** The page stays where it is and opens nothing. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Unless it is prevented, Electron hands out the first device that is found.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  // WebRTC asks neither webRequest nor the content security policy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

async function serve(url: string, pages: string): Promise<Response> {
  const file = fileOfUrl(url, pages)
  const type = file === null ? undefined : contentTypes[path.extname(file)]
  if (file === null || type === undefined) return new Response('not found', { status: 404 })
  try {
    return new Response(await readFile(file), {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
  } catch {
    return new Response('not found', { status: 404 })
  }
}

/** Whether a call comes from the main frame of `window`, at our own origin. */
export function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || event.sender !== window.webContents) return false
  const { senderFrame } = event
  if (!senderFrame || senderFrame.parent !== null || !URL.canParse(senderFrame.url)) return false
  const { protocol: scheme, host } = new URL(senderFrame.url)
  return scheme === 'app:' && host === 'kontrolbog'
}
