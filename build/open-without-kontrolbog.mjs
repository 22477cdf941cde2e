// Opens a data file without Kontrolbog: header, passphrase or recovery key, and register become a plain SQLite file. It
// needs Node 24 and nothing else, shares no code with the app, and follows docs/datafil.md, from which anyone can write
// it again in another language.
//
//   KONTROLBOG_PASSPHRASE=... node build/open-without-kontrolbog.mjs <data file folder> <out.sqlite> [--log-store <importId>]
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { dataKeyOf, readHeader } from './open-without-kontrolbog/header.mjs'
import { logStoreKey } from './open-without-kontrolbog/log-store-key.mjs'
import { openPages } from './open-without-kontrolbog/pages.mjs'
import { Refusal } from './open-without-kontrolbog/refusal.mjs'

/** @typedef {import('./open-without-kontrolbog/pages.mjs').Pages} Pages */

/** Every page is verified on the way; a file that is there was written whole. @param {Pages} pages @param {string} out */
function writePlain(pages, out) {
  if (existsSync(out)) throw new Refusal(`${out} findes allerede.`)
  const partial = `${out}.partial`
  const descriptor = openSync(partial, 'w', 0o600)
  try {
    for (let number = 1; number <= pages.count; number++) writeSync(descriptor, pages.read(number))
    fsyncSync(descriptor)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
  renameSync(partial, out)
}

function main() {
  const [folder, out, option, importId] = process.argv.slice(2)
  const secret = process.env['KONTROLBOG_PASSPHRASE']
  if (!folder || !out || (option !== undefined && (option !== '--log-store' || !importId))) {
    throw new Refusal(
      'Brug: open-without-kontrolbog.mjs <datafil-mappe> <ud.sqlite> [--log-store <importId>]',
    )
  }
  if (!secret) throw new Refusal('Sæt KONTROLBOG_PASSPHRASE til adgangskoden eller genoprettelsesnøglen.')
  const header = readHeader(folder)
  const dataKey = dataKeyOf(header, secret)
  const register = openPages(path.join(folder, path.basename(header.register)), dataKey)
  if (importId === undefined) return writePlain(register, out)
  const store = path.join(folder, 'logs', `${path.basename(importId)}.db`)
  writePlain(openPages(store, logStoreKey(register, importId)), out)
}

try {
  main()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
