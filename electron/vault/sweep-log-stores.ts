// What killed imports and deletions leave in `logs/`. Runs once, after opening and before the first import.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { DataFile } from './data-file.ts'
import { deletedName, finishDeletion, keyName, logFolder, logStorePath } from './log-stores.ts'
import { fsyncFolder } from './write-atomically.ts'

export type SweptLogStores = {
  /** File names that were moved to `logs/orphans/`. */
  readonly orphans: readonly string[]
  /** Imports whose key is there and whose file is not. */
  readonly missing: readonly string[]
}

/**
 * Deletes partial stores, finishes deletions, and moves every file without a key to `logs/orphans/` after
 * `recordOrphan` has named it in the ledger (so that a kill between the two names it twice rather than never).
 */
export function sweepLogStores(
  dataFile: DataFile,
  recordOrphan: (fileName: string, sizeBytes: number) => void,
): SweptLogStores {
  const folder = logFolder(dataFile)
  const orphans: string[] = []
  for (const { name } of filesIn(folder)) {
    if (isPartial(name)) rmSync(path.join(folder, name))
    else if (isStore(name) && hasSecret(dataFile, deletedName(idOf(name))))
      finishDeletion(dataFile, idOf(name))
    else if (!isStore(name) || !hasSecret(dataFile, keyName(idOf(name)))) {
      recordOrphan(name, statSync(path.join(folder, name)).size)
      moveAside(folder, name)
      orphans.push(name)
    }
  }
  for (const importId of idsWith(dataFile, deletedName(''))) finishDeletion(dataFile, importId)
  const missing = idsWith(dataFile, keyName('')).filter((id) => !existsSync(logStorePath(dataFile, id)))
  return { orphans, missing }
}

function filesIn(folder: string) {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function isPartial(name: string): boolean {
  return /\.partial(?:-journal|-wal|-shm)?$/.test(name)
}

function isStore(name: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z-]{0,63}\.db$/.test(name)
}

function idOf(name: string): string {
  return name.slice(0, -'.db'.length)
}

function hasSecret({ db }: DataFile, name: string): boolean {
  return db.prepare('SELECT 1 FROM secret WHERE name = ?').get(name) !== undefined
}

function idsWith({ db }: DataFile, prefix: string): string[] {
  const names = db
    .prepare('SELECT name FROM secret WHERE substr(name, 1, ?) = ? ORDER BY name')
    .pluck()
    .all(prefix.length, prefix)
  return names.map((name) => String(name).slice(prefix.length))
}

function moveAside(folder: string, name: string): void {
  const orphans = path.join(folder, 'orphans')
  mkdirSync(orphans, { recursive: true })
  let target = path.join(orphans, name)
  for (let n = 2; existsSync(target); n++) target = path.join(orphans, `${name}.${n}`)
  renameSync(path.join(folder, name), target)
  fsyncFolder(orphans)
  fsyncFolder(folder)
}
