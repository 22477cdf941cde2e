// `npm start` as a newcomer runs it: on a virtual screen, and on a machine that has none.
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { aScreen } from '../helpers/app/a-screen.ts'

const root = path.join(import.meta.dirname, '..', '..')
// The stand-in at once: whether Electron can be fetched is no matter of this test.
const env = { ...process.env, KONTROLBOG_HOST: '1' }
const run = promisify(execFile)

function npmStart(folder: string, display: string): ChildProcess {
  return spawn('npm', ['start', '--silent', '--', `--user-data-dir=${folder}`], {
    cwd: root,
    env: { ...env, DISPLAY: display },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

test('npm start shows the window, and Ctrl+Q ends it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-start-'))
  using screen = aScreen()
  const { display } = screen
  try {
    const app = npmStart(folder, display)
    const ended = once(app, 'exit')
    let said = ''
    app.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const look = ['search', '--onlyvisible', '--name', 'Kontrolbog']
    const windowId = async () => {
      const found = await run('xdotool', look, { env: { ...env, DISPLAY: display } }).catch(() => undefined)
      return found?.stdout.trim().split('\n').at(-1) ?? ''
    }
    await expect.poll(windowId, { timeout: 45_000, message: 'a window named Kontrolbog' }).toMatch(/^\d+$/)
    expect(said).toContain('Chromium')
    const quit = ['windowfocus', '--sync', await windowId(), 'key', 'ctrl+q']
    await run('xdotool', quit, { env: { ...env, DISPLAY: display } })
    expect((await ended)[0]).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('npm start without a display says how to get one, in both languages, and fails', () => {
  const without = { ...env, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const done = spawnSync('npm', ['start', '--silent'], { cwd: root, env: without, encoding: 'utf8' })
  expect(done.stderr).toMatch(/ingen skærm.*xvfb-run/)
  expect(done.stderr).toMatch(/no display.*xvfb-run/)
  expect(done.status).toBe(1)
})
