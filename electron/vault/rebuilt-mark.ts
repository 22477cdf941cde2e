// That a register was rebuilt, in `meta` of the copy, until its entry can be recorded: at a clock nobody has vouched for
// nothing is.
import { readMeta, writeMeta } from './meta.ts'
import type { Database } from './open-encrypted.ts'

const metaName = 'rebuiltFrom'

export function markRebuilt(db: Database, macKey: Buffer, fromVersion: number): void {
  writeMeta(db, macKey, metaName, String(fromVersion))
}

/** The version it was rebuilt from, or null when there is nothing to record. */
export function rebuiltFrom(db: Database, macKey: Buffer): number | null {
  const value = readMeta(db, macKey, metaName)
  return value === undefined ? null : Number(value)
}

export function clearRebuilt(db: Database): void {
  db.prepare('DELETE FROM meta WHERE name = ?').run(metaName)
}
