// One page of Chromium as a window: its preload, its messages and its navigations. Knows nothing of Electron's API.
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { bridgePeer } from './bridge-peer.ts'
import { withPaths } from './file-marks.ts'
import { preloadWorld } from './preload-world.ts'
import { decode, encode } from './wire.ts'

export type IncomingMessage = {
  /** `key`: an accelerator was pressed, named by `channel`. */
  readonly op: 'invoke' | 'send' | 'key'
  readonly id: number
  readonly channel: string
  readonly args: readonly unknown[]
}

export type WindowEvents = {
  readonly message: (message: IncomingMessage, from: string, isMainFrame: boolean) => unknown
  readonly emit: (
    name: 'dom-ready' | 'did-finish-load' | 'closed' | 'crashed' | 'did-navigate',
    url?: string,
  ) => void
  /** Whether the page may go there. */
  readonly willNavigate: (url: string) => boolean
  /** The host lets no window open; the answer is for what the app does besides. */
  readonly windowOpen: (url: string, disposition: 'foreground-tab' | 'new-window') => void
}

const world = 'host-preload'
// Drawn anew for each run, so that no page can know them.
const bridgeEvent = `bridge-${crypto.randomUUID()}`
const fileMark = `file-${crypto.randomUUID()}:`

function isolatedScript(preload: string): string {
  const source = readFileSync(preload, 'utf8')
  return `if (self === top) {
    const raw = globalThis.__hostCall;
    const toHost = (body) => raw(JSON.stringify({ from: location.href, body }));
    delete globalThis.__hostCall;
    const peer = (${bridgePeer})('${bridgeEvent}', 'isolated');
    const world = (${preloadWorld})(peer, toHost, ${encode}, ${decode}, '${process.platform}', '${fileMark}');
    ((require, module, exports, process) => {${source}
    })(world.require, { exports: {} }, {}, world.process);
  }`
}

export class PageWindow {
  readonly page: Page
  readonly cdp: CDPSession
  readonly targetId: string
  readonly #events: WindowEvents
  #isolatedId: number | undefined
  /** The text of the host's own dialog, while a person has it before them. */
  #question: string | undefined
  /** The next navigation of the main frame is the app's own, so nobody is asked. */
  #isOwnNavigation = false

  constructor(page: Page, cdp: CDPSession, targetId: string, events: WindowEvents) {
    this.page = page
    this.cdp = cdp
    this.targetId = targetId
    this.#events = events
  }

  /** Before the first navigation. */
  async prepare(preload: string | undefined): Promise<void> {
    const { cdp } = this
    await this.#watchMessages()
    this.#watchPage()
    await Promise.all([cdp.send('Page.enable'), cdp.send('Runtime.enable')])
    if (preload === undefined) return
    await cdp.send('Runtime.addBinding', { name: '__hostCall', executionContextName: world })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `if (self === top) (${bridgePeer})('${bridgeEvent}', 'main');`,
    })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: world,
      source: isolatedScript(preload),
    })
  }

  async #watchMessages(): Promise<void> {
    const { cdp } = this
    const frames = new Map<number, string>()
    const mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== world) return
      const frame = String(context.auxData?.['frameId'])
      frames.set(context.id, frame)
      if (frame === mainFrame) this.#isolatedId = context.id
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      frames.delete(executionContextId)
      if (this.#isolatedId === executionContextId) this.#isolatedId = undefined
    })
    cdp.on('Runtime.executionContextsCleared', () => {
      frames.clear()
      this.#isolatedId = undefined
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== '__hostCall') return
      // Written by isolatedScript and preloadWorld.
      const { from, body } = JSON.parse(payload) as { readonly from: string; readonly body: string }
      const isMainFrame = frames.get(executionContextId) === mainFrame
      void this.#answer(decode(body) as IncomingMessage, from, isMainFrame, executionContextId)
    })
  }

  #watchPage(): void {
    const { page, cdp } = this
    cdp.on('Page.windowOpen', ({ url, userGesture }) =>
      this.#events.windowOpen(url, userGesture ? 'foreground-tab' : 'new-window'),
    )
    page.on('domcontentloaded', () => this.#events.emit('dom-ready'))
    page.on('load', () => this.#events.emit('did-finish-load'))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#events.emit('did-navigate', frame.url())
    })
    page.on('crash', () => this.#events.emit('crashed'))
    page.on('close', () => this.#events.emit('closed'))
    page.on('dialog', (dialog) => {
      if (dialog.message() === this.#question) return // left to the person
      const answered = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()
      answered.catch(() => undefined) // the test's own client has answered it
    })
  }

  async #answer(message: IncomingMessage, from: string, isMain: boolean, contextId: number): Promise<void> {
    const { op, id, channel } = message
    let reply: object
    try {
      const args = await withPaths(message.args, fileMark, this.cdp, contextId)
      const value: unknown = await this.#events.message({ ...message, args }, from, isMain)
      reply = { op: 'reply', id, ok: true, value }
    } catch (error) {
      const text = `Error invoking remote method '${channel}': ${String(error)}`
      reply = { op: 'reply', id, ok: false, message: text }
    }
    if (op === 'invoke') await this.#deliver(reply, contextId)
  }

  async #deliver(message: object, contextId: number | undefined): Promise<void> {
    if (contextId === undefined) return
    const expression = `__hostDeliver(${JSON.stringify(encode(message))})`
    // Refused when the document has gone meanwhile: nobody waits for it then.
    await this.cdp.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined)
  }

  send(channel: string, args: readonly unknown[]): void {
    void this.#deliver({ op: 'send', channel, args }, this.#isolatedId)
  }

  /** As the page says of itself. */
  async language(): Promise<'da' | 'en' | undefined> {
    const found = await this.#evaluate('document.documentElement.lang')
    return found === 'da' || found === 'en' ? found : undefined
  }

  /** Shows a dialog of the page and waits for the person. Undefined when it is cancelled, or goes with the page. */
  async ask(kind: 'prompt' | 'alert', text: string, proposed = ''): Promise<string | undefined> {
    this.#question = text
    try {
      const answer = await this.#evaluate(`${kind}(${JSON.stringify(text)}, ${JSON.stringify(proposed)})`)
      return typeof answer === 'string' ? answer : undefined
    } finally {
      this.#question = undefined
    }
  }

  /** In the preload's world, where the page has put nothing of its own. Undefined when the page is gone. */
  async #evaluate(expression: string): Promise<unknown> {
    const contextId = this.#isolatedId
    if (contextId === undefined) return undefined
    const answer = this.cdp.send('Runtime.evaluate', { expression, contextId, returnByValue: true })
    return (await answer.catch(() => undefined))?.result.value
  }

  mayNavigate(url: string): boolean {
    if (!this.#isOwnNavigation) return this.#events.willNavigate(url)
    this.#isOwnNavigation = false
    return true
  }

  async goto(url: string): Promise<void> {
    this.#isOwnNavigation = true
    try {
      await this.page.goto(url)
    } catch (error) {
      // A window that was closed while it loaded settles nothing.
      if (this.page.isClosed()) await new Promise(() => undefined)
      throw error
    } finally {
      this.#isOwnNavigation = false
    }
  }

  reload(): void {
    this.#isOwnNavigation = true
    this.page.reload().catch(() => undefined) // closed meanwhile
  }
}
