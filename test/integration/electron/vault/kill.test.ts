import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { logStoreKey } from '../../../../electron/vault/log-stores.ts'
import { openDataFile } from '../../../../electron/vault/open-data-file.ts'
import { sweepLogStores } from '../../../../electron/vault/sweep-log-stores.ts'
import { aDataFile, addEntry, aFolder, closeAsItIs, entriesOf } from '../../../helpers/a-data-file.ts'

const victim = path.join(import.meta.dirname, '../../../helpers/change-until-killed.ts')
const kills = 6
const mostKills = 60
const knownWord = 'Kendtmedarbejdernavn'

/** Lets a process change the data file for a random while and kills it; what it printed was durable. */
async function changeAndKill(folder: string, recoveryKey: string): Promise<string[]> {
  const child = spawn(process.execPath, [victim, folder, recoveryKey, knownWord], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const closed = once(child, 'close')
  // At least so far, that every kill hits a data file at work, and then any moment of the next change.
  const lines = 1 + Math.random() * 6
  while (printed.split('\n').length <= lines && child.exitCode === null) await sleep(1)
  await sleep(Math.random() * 40)
  child.kill('SIGKILL')
  const [, signal] = (await closed) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  return printed.split('\n').filter((line) => line.startsWith(knownWord))
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** The files that hold a known word or start as a plain database. */
function readableFiles(folder: string): string[] {
  const words = [
    Buffer.from(knownWord, 'utf8'),
    Buffer.from(knownWord, 'utf16le'),
    Buffer.from('CREATE TABLE'),
  ]
  return filesUnder(folder).filter((file) => words.some((word) => readFileSync(file).includes(word)))
}

test(
  'a process that is killed at any moment leaves a data file that opens, is whole, lost nothing and shows nothing',
  { timeout: 240_000 },
  async () => {
    using folder = aFolder()
    const { dataFile, recoveryKey } = await aDataFile(folder.path)
    for (let n = 0; n < 200; n++) addEntry(dataFile.db, dataFile.macKey, `${knownWord} nr. ${n} `.repeat(10))
    await closeAsItIs(dataFile)
    const registers = new Set<string>()
    const durable: string[] = []
    // On a slow machine a process gets less done before its end: more of them are killed until some changed the register.
    for (let kill = 0; kill < kills || (registers.size <= 2 && kill < mostKills); kill++) {
      durable.push(...(await changeAndKill(folder.path, recoveryKey)))
      expect(readableFiles(folder.path)).toEqual([])

      const opened = await openDataFile(folder.path, { recoveryKey })
      registers.add(opened.header.register)
      const orphans = sweepLogStores(opened, () => undefined)
      expect({
        check: opened.db.pragma('integrity_check', { simple: true }),
        lost: durable.filter((text) => !entriesOf(opened.db).includes(text)),
        registers: readdirSync(folder.path).filter((name) => /^register.*db$/.test(name)),
        temporary: filesUnder(folder.path).filter((name) => /\.(tmp|partial)/.test(name)),
        missing: orphans.missing,
      }).toEqual({
        check: 'ok',
        lost: [],
        registers: [opened.header.register],
        temporary: [],
        missing: [],
      })
      const stores = filesUnder(folder.path).filter((file) => path.basename(path.dirname(file)) === 'logs')
      for (const store of stores) expect(logStoreKey(opened, path.basename(store, '.db'))).toHaveLength(32)
      await closeAsItIs(opened)
    }
    // The kills did hit a data file at work.
    expect([registers.size > 2, durable.length > kills]).toEqual([true, true])
  },
)
