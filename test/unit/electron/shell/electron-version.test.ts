// Electron is Chromium: one that is out of support is a hole. Raise the version, and the date with it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..', '..', '..')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>
}
const version = manifest.devDependencies['electron'] ?? ''

/**
 * Until when a major version gets repairs: until the third one after it is there. One comes every eight weeks (45.0.0
 * on 2026-10-20), so this is reckoned; a date that Electron moves is moved here.
 */
const supportedUntil: Readonly<Record<string, string>> = {
  '45': '2027-04-06',
  '46': '2027-06-01',
  '47': '2027-07-27',
}

test('Electron is pinned to one exact version, the one that is installed', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  const installed = path.join(root, 'node_modules', 'electron', 'package.json')
  expect(JSON.parse(readFileSync(installed, 'utf8'))).toMatchObject({ version })
})

test('Electron is in support today', () => {
  const until = supportedUntil[version.split('.')[0] ?? '']
  expect(until, `no date of support is known for Electron ${version}`).toBeDefined()
  const today = new Date().toISOString().slice(0, 10)
  expect(today <= (until ?? ''), `Electron ${version} is out of support since ${until}: upgrade it`).toBe(
    true,
  )
})
