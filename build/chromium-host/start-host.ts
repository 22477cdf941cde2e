// Starts Chromium when the app first wishes to be ready, tells a test that waits for it, and ends everything.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { answerRequest } from './answer-request.ts'
import { app } from './app.ts'
import { booted } from './boot-state.ts'
import { Chromium } from './chromium.ts'
import { host } from './host-state.ts'
import { closePdfWindows } from './pdf-window.ts'

const endWithinMs = 3000
let isStarted = false
let profile: string | undefined

host.start = startHost
host.exit = quitWith
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

export function startHost(): void {
  if (isStarted || host.isQuitting) return
  isStarted = true
  void start()
}

async function start(): Promise<void> {
  try {
    const isUnderTest = booted().switches.has('remote-debugging-port')
    const attached = Promise.withResolvers<void>()
    // Playwright calls this once it has attached to both ends.
    if (isUnderTest) Object.defineProperty(globalThis, '__playwright_run', { value: attached.resolve })
    else attached.resolve()
    profile = mkdtempSync(path.join(os.tmpdir(), 'chromium-host-'))
    const chromium = await Chromium.start({
      profile,
      isWindowed: isWindowed(isUnderTest),
      hasDebugPort: isUnderTest,
      width: 1280,
      height: 800,
      request: answerRequest,
    })
    host.chromium = chromium
    chromium.onClosed(() => app.quit())
    if (chromium.wsEndpoint) process.stderr.write(`DevTools listening on ${chromium.wsEndpoint}\n`)
    await Promise.all([attached.promise, host.loaded.promise])
    host.isReady = true
    host.ready.resolve()
    app.emit('ready', {}, {})
  } catch (error) {
    console.error('electron host:', error)
    quitWith(1)
  }
}

/** A test sees no window unless it asks for one; a person does, where there is a display. */
function isWindowed(isUnderTest: boolean): boolean {
  const wish = process.env['KONTROLBOG_HOST_WINDOW']
  return wish === undefined ? !isUnderTest && Boolean(process.env['DISPLAY']) : wish === '1'
}

export function quitWith(code: number): void {
  void end(code)
}

async function end(code: number): Promise<never> {
  host.isQuitting = true
  closePdfWindows()
  const closed = host.chromium?.close().catch(() => undefined) // it has ended by itself
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, endWithinMs))])
  if (profile !== undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  process.exit(code)
}
