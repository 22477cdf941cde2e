// What a test of the app does to a data file from outside it, in a process of its own. Run as a script:
// node data-file-process.ts make <userData> <folder> | version <folder> <number> | hold <folder>
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const script = import.meta.filename
const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' })

let made: { readonly userData: string; readonly recoveryKey: string } | undefined

/**
 * A data file as the onboarding leaves it, remembered in `userData` as the last that was open. Returns the recovery
 * key. It is made once for a process of tests; each call gives a copy.
 */
export function makeDataFile(userData: string, folder: string): string {
  made ??= makeFirst()
  cpSync(path.join(made.userData, 'datafil'), folder, { recursive: true })
  mkdirSync(userData, { recursive: true })
  const remembered = readFileSync(path.join(made.userData, 'datafiler.json'), 'utf8')
  const files = (JSON.parse(remembered) as object[]).map((file) => ({ ...file, folder }))
  writeFileSync(path.join(userData, 'datafiler.json'), JSON.stringify(files))
  return made.recoveryKey
}

function makeFirst() {
  const userData = mkdtempSync(path.join(tmpdir(), 'kontrolbog-made-'))
  process.on('exit', () => rmSync(userData, { recursive: true, force: true }))
  return { userData, recoveryKey: run('make', userData, path.join(userData, 'datafil')) }
}

/** One of its own, and not a copy of the one that the others are. */
export function makeOtherDataFile(userData: string, folder: string): void {
  run('make', userData, folder)
}

/** As if that version of Kontrolbog had written its projections. */
export function setProjectionVersion(folder: string, version: number): void {
  run('version', folder, String(version))
}

/** Keeps the data file open until the returned function is called. */
export async function holdDataFile(folder: string): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, [script, 'hold', folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  return async () => {
    const ended = once(holder, 'exit')
    holder.stdin.end()
    await ended
  }
}

if (import.meta.main) await main(process.argv.slice(2))

async function main([act, first = '', second = '']: readonly string[]): Promise<void> {
  // Only here: the process that runs the tests of the app cannot load SQLite.
  const { aReadyDataFile, readyPassphrase } = await import('./a-ready-data-file.ts')
  const { closeAsItIs } = await import('./a-data-file.ts')
  const { openDataFile } = await import('../../electron/vault/open-data-file.ts')
  const { writeMeta } = await import('../../electron/vault/meta.ts')
  if (act === 'make') return void process.stdout.write(await aReadyDataFile(first, second))
  const dataFile = await openDataFile(first, { passphrase: readyPassphrase })
  if (act === 'version') writeMeta(dataFile.db, dataFile.macKey, 'projectionVersion', second)
  else {
    process.stdout.write('open')
    await once(process.stdin.resume(), 'end')
  }
  await closeAsItIs(dataFile)
}
