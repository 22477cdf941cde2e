// One Chromium for one run of the app; its pages are the app's windows. It reaches no network: every request is answered
// by the host or refused, names are not looked up, and its background services are off.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { chromiumFlags, rootFlags } from './chromium-flags.ts'
import { findChromium } from './find-chromium.ts'
import { PageWindow } from './page-window.ts'
import type { WindowEvents } from './page-window.ts'
import { writePreferences } from './profile-preferences.ts'

const appWindowWithinMs = 5000
const startPage = 'data:text/html,<title>%E2%80%8B</title>'

export type ChromiumOptions = {
  /** A folder that no Chromium has used yet. */
  readonly profile: string
  readonly isWindowed: boolean
  readonly hasDebugPort: boolean
  readonly width: number
  readonly height: number
  /** Answers a request; undefined refuses it. */
  readonly request: (route: Route) => Promise<Response | undefined>
}

export class Chromium {
  /** Where a test's own client may join, when one is meant to. */
  readonly wsEndpoint: string | undefined
  readonly #context: BrowserContext
  readonly #options: ChromiumOptions
  readonly #windows = new Set<PageWindow>()
  readonly #coming = new Map<string, (page: Page) => void>()
  #creating: Promise<unknown> = Promise.resolve()
  #spare: Page | undefined
  /** An app window that was asked for by command line, and has no known target before it is there. */
  #nextAppWindow: ((page: Page) => void) | undefined

  private constructor(context: BrowserContext, options: ChromiumOptions, wsEndpoint: string | undefined) {
    this.#context = context
    this.#options = options
    this.#spare = context.pages()[0]
    this.wsEndpoint = wsEndpoint
  }

  static async start(options: ChromiumOptions): Promise<Chromium> {
    const executablePath = findChromium(options.isWindowed)
    if (executablePath === undefined)
      throw new Error('no Chromium: apt-get install chromium, or CHROMIUM_PATH')
    writePreferences(options.profile)
    const portFile = path.join(options.profile, 'DevToolsActivePort')
    rmSync(portFile, { force: true })
    const context = await chromium.launchPersistentContext(options.profile, {
      executablePath,
      headless: !options.isWindowed,
      viewport: null,
      colorScheme: null,
      chromiumSandbox: process.getuid?.() !== 0,
      acceptDownloads: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        ...chromiumFlags,
        `--app=${startPage}`,
        `--window-size=${options.width},${options.height}`,
        '--window-position=20,20',
        ...(options.hasDebugPort ? ['--remote-debugging-port=0'] : []),
      ],
    })
    const [port, route] = options.hasDebugPort ? readFileSync(portFile, 'utf8').split('\n') : []
    const started = new Chromium(
      context,
      options,
      port === undefined ? undefined : `ws://127.0.0.1:${port}${route ?? ''}`,
    )
    await context.route('**/*', (each) => started.#route(each))
    context.on('page', (page) => void started.#meet(page))
    return started
  }

  /** Whether a person sees its pages. */
  get isWindowed(): boolean {
    return this.#options.isWindowed
  }

  onClosed(listener: () => void): void {
    this.#context.on('close', listener)
  }

  /** A page that the host did not ask for is a popup (`noreferrer` ones have no opener to tell by): it is closed. */
  async #meet(page: Page): Promise<void> {
    try {
      const cdp = await this.#context.newCDPSession(page)
      const { targetId } = (await cdp.send('Target.getTargetInfo')).targetInfo
      await this.#creating // createTarget may answer after the page itself is there
      const asked = this.#coming.get(targetId) ?? this.#takeAppWindow(page)
      this.#coming.delete(targetId)
      await cdp.detach()
      if (asked) asked(page)
      else await page.close()
    } catch {
      // It has gone by itself.
    }
  }

  #takeAppWindow(page: Page): ((page: Page) => void) | undefined {
    if (!page.url().startsWith('data:')) return undefined
    const waiting = this.#nextAppWindow
    this.#nextAppWindow = undefined
    return waiting
  }

  #windowOf(route: Route): PageWindow | undefined {
    try {
      const page = route.request().frame().page()
      return [...this.#windows].find((window) => window.page === page)
    } catch {
      return undefined // a page that Playwright has not met: a popup
    }
  }

  async #route(route: Route): Promise<void> {
    const request = route.request()
    const window = this.#windowOf(route)
    if (window === undefined) return route.abort('aborted')
    const isTop = request.isNavigationRequest() && request.frame() === window.page.mainFrame()
    if (isTop && !window.mayNavigate(request.url())) return route.abort('aborted')
    const response = await this.#options.request(route)
    if (response === undefined) return route.abort('blockedbyclient')
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  /**
   * A window without an address bar, which CDP cannot make: a second start with the same profile opens one in the first.
   * Undefined when none comes.
   */
  async #createAppWindow(): Promise<Page | undefined> {
    const coming = Promise.withResolvers<Page | undefined>()
    this.#nextAppWindow = coming.resolve
    const args = [
      `--user-data-dir=${this.#options.profile}`,
      `--app=${startPage}`,
      ...rootFlags,
      ...chromiumFlags,
    ]
    const giveUp = () => coming.resolve(undefined)
    spawn(findChromium() ?? 'chromium', args, { stdio: 'ignore' }).on('error', giveUp)
    const timer = setTimeout(giveUp, appWindowWithinMs)
    const page = await coming.promise
    clearTimeout(timer)
    if (!page) this.#nextAppWindow = undefined
    return page
  }

  async #create(isHidden: boolean): Promise<Page> {
    if (this.#options.isWindowed) {
      // Hidden or not: the window after a lock is hidden until it takes over, and in an address bar the passphrase would be
      // typed by mistake. A lock must close the old page whatever happens, hence the other way below.
      const page = await this.#createAppWindow()
      if (page) return page
    }
    const coming = Promise.withResolvers<Page>()
    const browser = await this.#context.browser()?.newBrowserCDPSession()
    if (!browser) throw new Error('Chromium has ended')
    const created = browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      background: isHidden,
    })
    this.#creating = created.then(({ targetId }) => this.#coming.set(targetId, coming.resolve))
    await this.#creating
    await browser.detach()
    return coming.promise
  }

  async open(preload: string | undefined, isHidden: boolean, events: WindowEvents): Promise<PageWindow> {
    const page = this.#spare ?? (await this.#create(isHidden))
    this.#spare = undefined
    const cdp = await this.#context.newCDPSession(page)
    const { targetId } = (await cdp.send('Target.getTargetInfo')).targetInfo
    const window = new PageWindow(page, cdp, targetId, events)
    this.#windows.add(window)
    page.on('close', () => this.#windows.delete(window))
    await window.prepare(preload)
    return window
  }

  /** What is not granted to `origin` is denied, with no prompt. */
  async grant(origin: string, permissions: readonly string[]): Promise<void> {
    await this.#context.grantPermissions([...permissions], { origin })
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}
