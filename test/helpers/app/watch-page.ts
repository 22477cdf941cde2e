// What no page may do, seen from outside it: break the policy, fail, complain, or ask for anything but its own files.
import type { ElectronApplication, Page } from '@playwright/test'

const own = /^(app:\/\/kontrolbog|https:\/\/kontrolbog\.app\.localhost)\//

/** Watches every page of the app from its first document on. Each fault is given once, to the next who asks. */
export function watchApp(app: ElectronApplication): () => readonly string[] {
  const faults: string[] = []
  const watched = new WeakSet<Page>()
  const watch = (page: Page) => {
    if (watched.has(page)) return
    watched.add(page)
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      const text = message.text()
      faults.push(text.startsWith(mark) ? text : `console error: ${text}`)
    })
    page.on('pageerror', (error) => faults.push(`page error: ${error.stack ?? error.message}`))
    page.on('crash', () => faults.push('the page crashed'))
    page.on('request', (request) => {
      const url = request.url()
      if (!own.test(url) && !/^(data:text\/html|about:blank)/.test(url)) faults.push(`request: ${url}`)
    })
  }
  void app.context().addInitScript(reportViolations, mark)
  for (const page of app.windows()) watch(page)
  app.on('window', watch)
  // The first document may have come before the init script.
  app.on('window', (page) => void page.evaluate(reportViolations, mark).catch(() => undefined))
  return () => faults.splice(0)
}

const mark = 'policy violation: '

/** In the page: a violation is silent in the console (eval is), so it is said there. */
function reportViolations(prefix: string): void {
  const key = Symbol.for('kontrolbog.test.violations')
  if (Reflect.has(globalThis, key)) return
  Reflect.set(globalThis, key, true)
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `${prefix}${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
    )
  })
}
