// What the page may not do, tried on the app itself. The same rules are tested as tables in test/unit/electron.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { contract } from '../../shared/contract.ts'
import { type SharedApp, dropFiles, expect, pageAfterLock, test } from '../helpers/app-fixture.ts'

test.describe.configure({ mode: 'serial' })
test.use({
  // What these tests provoke on purpose.
  expectedFaults:
    /^(policy violation: (script|connect|style|frame|img|form)|request: https:\/\/(evil|other)|console error: .*(violates|Refused to|ERR_|Not allowed to load))/,
})

let shared: SharedApp
let page: Page
test.beforeAll(async ({ launchShared }) => {
  shared = await launchShared()
  ;({ page } = shared)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
test.afterAll(async () => shared.close())

test("the page has the bridge with the contract's names, frozen, and nothing of Node or Electron", async () => {
  const seen = await page.evaluate(() => {
    const { call } = window.kontrolbog
    const names = Object.fromEntries(
      Object.entries(call).map(([feature, methods]) => [feature, Object.keys(methods)]),
    )
    const globals = ['require', 'process', 'module', 'ipcRenderer', 'electron', 'global', 'Buffer']
    return {
      keys: Object.keys(window.kontrolbog).sort(),
      names,
      isFrozen: [window.kontrolbog, call, ...Object.values(call)].every((each) => Object.isFrozen(each)),
      leaked: globals.filter((name) => name in window),
    }
  })
  expect(seen).toEqual({
    keys: ['call', 'dropped', 'on'],
    names: Object.fromEntries(
      Object.entries(contract).map(([feature, each]) => [feature, Object.keys(each)]),
    ),
    isFrozen: true,
    leaked: [],
  })
  const refused = await page.evaluate(() => {
    try {
      window.kontrolbog.on('no-such-event' as 'menu', () => undefined)
      return 'taken'
    } catch (error) {
      return String(error)
    }
  })
  expect(refused).toContain('no such event')
})

test('the policy stops script and style from elsewhere, eval, frames and every connection', async () => {
  const seen = await page.evaluate(async () => {
    const directives: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective))
    const add = (tag: string, set: (element: HTMLElement) => void) => {
      const element = document.createElement(tag)
      set(element)
      document.body.append(element)
    }
    add('script', (script) => {
      script.textContent = 'window.injected = 1'
    })
    add('script', (script) => script.setAttribute('src', 'https://evil.test/x.js'))
    add('style', (style) => {
      style.textContent = 'body { color: red }'
    })
    add('iframe', (frame) => frame.setAttribute('src', 'https://evil.test/'))
    add('img', (image) => image.setAttribute('src', 'https://evil.test/x.png'))
    const tried = async (act: () => unknown) => {
      try {
        await act()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    const outcomes = [
      await tried(() => fetch('https://evil.test/')),
      await tried(() => fetch('./index.html')),
      // In a task of the page's own: what is evaluated from outside may use eval.
      await tried(
        () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                // oxlint-disable-next-line no-eval -- the policy is what is tested
                resolve((0, eval)('1'))
              } catch (error) {
                reject(error)
              }
            })
          }),
      ),
      await tried(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://evil.test/')
            socket.addEventListener('open', resolve)
            socket.addEventListener('error', reject)
          }),
      ),
    ]
    await new Promise((resolve) => setTimeout(resolve, 100))
    return {
      injected: 'injected' in window,
      outcomes,
      directives: [...new Set(directives)].sort(),
    }
  })
  expect(seen).toEqual({
    injected: false,
    outcomes: ['refused', 'refused', 'refused', 'refused'],
    directives: ['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-elem', 'style-src-elem'],
  })
})

for (const [name, leave] of [
  [
    'a link',
    `const a = document.createElement('a'); a.href = 'https://evil.test/'; document.body.append(a); a.click()`,
  ],
  ['location', `location.href = 'https://evil.test/'`],
  [
    'another page of the scheme',
    `location.href = location.origin.replace('kontrolbog', 'other') + '/index.html'`,
  ],
  ['a file', `location.href = 'file:///etc/passwd'`],
] as const) {
  test(`the page cannot leave by ${name}`, async () => {
    const before = page.url()
    await page.evaluate(leave)
    await page.waitForTimeout(150)
    expect(page.url()).toBe(before)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('the page opens no window', async () => {
  await page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://evil.test/', target: '_blank', rel: 'noreferrer' })
    document.body.append(link)
    link.click()
    window.open('https://evil.test/')
  })
  await expect.poll(() => shared.app.windows().length).toBe(1)
})

test('every permission is denied', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    const read = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return [...(await Promise.all(names.map(read))), await Notification.requestPermission()]
  })
  expect(states).toEqual(Array(7).fill('denied'))
})

test('a dropped file is known by a ticket and its name; what a script made is no file', async () => {
  const file = path.join(shared.userData, 'log.csv')
  writeFileSync(file, 'a;b\n1;2\n')
  // Where nothing takes it, the page neither shows it nor goes away.
  const before = page.url()
  await dropFiles(page, page.locator('body'), [file])
  expect(page.url()).toBe(before)
  await page.evaluate(() => {
    document.body.addEventListener('dragover', (event) => event.preventDefault())
    document.body.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        const files = [...(event.dataTransfer?.files ?? []), new File(['x'], 'made-up.csv')]
        Object.assign(window, { answered: window.kontrolbog.dropped(files) })
      },
      { once: true },
    )
  })
  await dropFiles(page, page.locator('body'), [file])
  const reply = await page.evaluate(() => (window as unknown as { answered: Promise<unknown> }).answered)
  expect(reply).toEqual({
    ok: true,
    value: [{ ticket: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'log.csv', sizeBytes: 8 }],
  })
})

test('the page cannot send a form away', async () => {
  const before = page.url()
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.action = 'https://evil.test/'
    document.body.append(form)
    form.submit()
  })
  await page.waitForTimeout(150)
  // Not by a locator: Playwright waits for the navigation that was refused.
  expect(await page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1)
  expect(page.url()).toBe(before)
})

test('a lock puts a new page in place of the old', async () => {
  await page.evaluate(() => Object.assign(window, { secretOfOldPage: 'x' }))
  const fresh = await pageAfterLock(shared.app, () => page.keyboard.press('Control+l'))
  await expect(fresh.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await fresh.evaluate(() => 'secretOfOldPage' in window)).toBe(false)
  expect(page.isClosed()).toBe(true)
  expect(shared.app.windows()).toHaveLength(1)
})
