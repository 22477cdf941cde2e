// `npm run shots`: every screen in both themes, at every size, as pictures in shots/. Fails on any fault that the
// end-to-end test of the same screens would find.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const folder = path.join(root, 'shots')
const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js')

rmSync(folder, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [cli, 'test', '--config', path.join(root, 'test', 'playwright.config.ts'), 'every-screen'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KONTROLBOG_SHOTS: folder } },
)
console.log(`Pictures: ${folder}`)
process.exit(status ?? 1)
