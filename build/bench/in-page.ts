/// <reference lib="dom" />
// What the bench runs inside the app's page: from the first key down until the frame after the one that drew the change.
import type { Page } from '@playwright/test'
import { rounded } from './measure.ts'

declare global {
  var benchChange: Promise<number> | undefined
}

/** In the page: begins to wait for other rows, or for a record, from the next key or input on. */
export function expectChange(what: 'rows' | 'record'): void {
  const shown = () => {
    const grid = document.querySelector('.kb-vgrid')
    const body = grid?.querySelector('.kb-vgrid-body')
    if (what === 'record') return String(document.querySelector('.kb-timeline') !== null)
    return `${grid?.getAttribute('aria-rowcount')} ${body?.textContent}`
  }
  const before = shown()
  globalThis.benchChange = new Promise((resolve, reject) => {
    let from = NaN
    let isDone = false
    const begin = (event: Event) => {
      from = event.timeStamp
    }
    const types = ['keydown', 'input'] as const
    for (const type of types) addEventListener(type, begin, { capture: true, once: true })
    const failure = setTimeout(() => reject(new Error(`nothing changed: ${before.slice(0, 80)}`)), 10_000)
    const observer = new MutationObserver(() => {
      if (isDone || shown() === before) return
      isDone = true
      observer.disconnect()
      clearTimeout(failure)
      // The frame in which it is drawn, and the task after it: painted then.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now() - from))
        port1.start()
        port2.postMessage(null)
      })
      for (const type of types) removeEventListener(type, begin, { capture: true })
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
}

/** In the page: how long it took, in ms. */
export function keyToPaint(): Promise<number> {
  if (!globalThis.benchChange) throw new Error('nothing is waited for')
  return globalThis.benchChange
}

/** In the page: scrolls the grid to a part (0 to 1) of its height, and waits for the rows that stand there. */
export async function scrollTo(part: number): Promise<void> {
  const grid = document.querySelector('.kb-vgrid')
  if (!grid) throw new Error('there is no grid')
  grid.scrollTop = part * (grid.scrollHeight - grid.clientHeight)
  do await new Promise((resolve) => requestAnimationFrame(resolve))
  while (grid.querySelector('.kb-vgrid-body [aria-busy]'))
}

/** Heap of the page after collection, MiB. */
export async function heapMiB(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  return async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return rounded(usedSize / 1_048_576)
  }
}

type ListCall = {
  readonly call: { readonly register: { readonly list: (view: object) => Promise<unknown> } }
}

/** In the page: the reply with the register's first 200 rows, as JSON, KiB. */
export async function replyKiB(): Promise<number> {
  // The page's own bridge; what it answers is only weighed.
  const { call } = Reflect.get(globalThis, 'kontrolbog') as ListCall
  const reply = await call.register.list({
    filter: { search: '', unit: null, access: null, status: null, date: null, isAsKnownThen: false },
    sort: [{ key: 'name', isDescending: false }],
    window: { from: 0, count: 200 },
  })
  return new TextEncoder().encode(JSON.stringify(reply)).length / 1024
}
