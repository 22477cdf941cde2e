// The lint holds what no line of the program may do. Each ban is tried, in a tree of its own under the same rules.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..', '..', '..')
const oxlint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
const banned: readonly (readonly [file: string, code: string])[] = [
  [
    'electron/dialogs.ts',
    `import { shell } from 'electron'\nexport const go = () => shell.openExternal('x')\n`,
  ],
  ['electron/dialogs.ts', `import { shell } from 'electron'\nexport const go = () => shell.openPath('x')\n`],
  ['electron/window.ts', `export const go = (w: { loadFile: (f: string) => void }) => w.loadFile('x')\n`],
  ['electron/window.ts', `export const go = (w: { loadURL: (f: string) => void }) => w.loadURL('x')\n`],
  ['electron/window.ts', `export const go = (w: { openDevTools: () => void }) => w.openDevTools()\n`],
  [
    'electron/window.ts',
    `export const go = (w: { executeJavaScript: (c: string) => void }) => w.executeJavaScript('x')\n`,
  ],
  ['electron/main.ts', `import { crashReporter } from 'electron'\nexport const it = crashReporter\n`],
  ['electron/main.ts', `import { autoUpdater } from 'electron'\nexport const it = autoUpdater\n`],
  ['electron/main.ts', `import { net } from 'electron'\nexport const it = net\n`],
  ['electron/main.ts', `import { ipcMain } from 'electron'\nexport const it = ipcMain\n`],
  ['electron/main.ts', `import { request } from 'node:https'\nexport const it = request\n`],
  ['electron/main.ts', `export const go = () => fetch('x')\n`],
  ['electron/vault/any.ts', `import { app } from 'electron'\nexport const it = app\n`],
  ['electron/vault/any.ts', `import { connect } from 'node:net'\nexport const it = connect\n`],
  ['electron/vault/any.ts', `export const go = () => new WebSocket('x')\n`],
  ['renderer/overview/any.ts', `export const go = () => fetch('x')\n`],
  ['renderer/overview/any.ts', `import { app } from 'electron'\nexport const it = app\n`],
  ['renderer/overview/any.ts', `import { it } from '../../electron/main.ts'\nexport const that = it\n`],
  ['shared/text/any.ts', `export const go = (code: string): unknown => eval(code)\n`],
]
const ordinary = [
  'electron/window.ts',
  `import { app } from 'electron'\nexport const name = () => app.getName()\n`,
] as const

const cases = [...banned, ordinary]
/** For each case, whether the lint has something against it. One run for all: each case has a tree of its own. */
const isRefused: boolean[] = []
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-bans-'))
  for (const [place, [file, code]] of cases.entries()) {
    const tree = path.join(folder, `case${place}`)
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    cpSync(path.join(root, '.oxlintrc.json'), path.join(tree, '.oxlintrc.json'))
    writeFileSync(path.join(tree, file), code)
  }
  const { stdout } = spawnSync(process.execPath, [oxlint, '--deny-warnings', '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly filename: string }[]
  }
  const refused = new Set(diagnostics.map(({ filename }) => /case(\d+)/.exec(filename)?.[1]))
  isRefused.push(...cases.map((_case, place) => refused.has(String(place))))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(banned.map(([file, code], place) => ({ file, code, place })))(
  '$file may not hold: $code',
  ({ place }) => {
    expect(isRefused[place]).toBe(true)
  },
)

test('ordinary code is let by, so that it is the ban that refuses', () => {
  expect(isRefused.at(-1)).toBe(false)
})
