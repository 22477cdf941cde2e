// What stands in the built app, read as files: no app is started.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'

const dist = path.join(import.meta.dirname, '..', '..', 'dist')
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8')

/** Names of formats, and pages that libraries mention in their errors and comments: nothing is fetched from them. */
const mentioned: readonly RegExp[] = [
  /^https?:\/\/json-schema\.org\//,
  /^http:\/\/www\.w3\.org\//,
  /^http:\/\/www\.aiim\.org\/pdf(a|ua)\//,
  /^https:\/\/react\.dev\/errors\//,
  /^https:\/\/(react|www)\.i18next\.com\//,
  /^https:\/\/developer\.mozilla\.org\//,
  /^https:\/\/emscripten\.org\/docs\//,
  /^https:\/\/github\.com\/paralleldrive\/cuid/,
  /^https:\/\/www\.npmjs\.com\/package\/hash-wasm/,
  // Where zod tries an address of the form it is given.
  /^http:\/\/\[/,
  // Half an example in a comment of zod's.
  /^https:\/\/exa$/,
]

test('no address of the network stands in the built app but names of formats', () => {
  const files = globSync('{electron,shared,vendor,preload,renderer}/**/*.{js,cjs,css,html,svg,sql,typ}', {
    cwd: dist,
  })
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((file) =>
    [...read(file).matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)]+/g)].map(([url]) => ({ file, url })),
  )
  expect(found.filter(({ url }) => !mentioned.some((each) => each.test(url)))).toEqual([])
})

test('the page has no script and no style in its own text, and nothing in it comes from elsewhere', () => {
  const html = read('renderer/index.html')
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
  expect(scripts.map(([, , text]) => text)).toEqual([''])
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|data:/i)
  const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(1)
  expect(addresses.filter((address) => !address?.startsWith('./assets/'))).toEqual([])
})

test('the page asks not to be translated: the text would leave the machine for it', () => {
  const html = read('renderer/index.html')
  expect(html).toMatch(/<html [^>]*\btranslate="no"/)
  expect(html).toContain('<meta name="google" content="notranslate" />')
})

test('the preload is CommonJS that requires electron alone, as one in a sandbox must be', () => {
  const preload = read('preload/preload.cjs')
  expect([...preload.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
  expect(preload).not.toMatch(/^\s*(import|export)\b/m)
  // Names and no schema: the library that checks them is not in it.
  expect(preload.length).toBeLessThan(20_000)
})
