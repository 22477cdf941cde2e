// `npm run shots`: every screen in both themes and both languages, at every size, as pictures in shots/. Fails on any fault
// that the end-to-end tests of the same screens would find.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const folder = path.join(root, 'shots')
const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js')
const config = path.join(root, 'test', 'playwright.config.ts')

rmSync(folder, { recursive: true, force: true })
const failed = ['da', 'en'].filter((language) => {
  const pictures = { KONTROLBOG_SHOTS: path.join(folder, language), KONTROLBOG_SHOTS_LANGUAGE: language }
  const { status } = spawnSync(process.execPath, [cli, 'test', '--config', config, 'every-screen'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...pictures },
  })
  return status !== 0
})
console.log(`Pictures: ${folder}`)
process.exit(failed.length === 0 ? 0 : 1)
