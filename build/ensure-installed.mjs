// Runs `npm ci` when node_modules does not match the lock file. It runs on any Node from 20, before anything is
// installed, so it may use Node's builtins only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const stamp = path.join(root, 'node_modules', '.kontrolbog-installed')
const wanted = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .update(process.platform + process.arch)
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error(
    'Installerer programmets pakker (kun første gang) / Installing packages (first time only) ...',
  )
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env['npm_execpath']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error('npm ci mislykkedes / npm ci failed')
    process.exit(done.status ?? 1)
  }
  writeFileSync(stamp, wanted)
}
