// The file `lock` says who has the data file open, for the sentence to the next one. It decides nothing: the operating
// system holds the lock on the register, and frees it when the process dies.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const lockNoteSchema = z.object({ host: z.string(), user: z.string(), since: z.string() })
export type LockNote = z.infer<typeof lockNoteSchema>

const lockName = 'lock'

export function writeLockNote(folder: string): void {
  const note: LockNote = { host: hostname(), user: userInfo().username, since: new Date().toISOString() }
  writeFileSync(path.join(folder, lockName), JSON.stringify(note))
}

/** Who wrote the note last; undefined when there is none that can be read. */
export function readLockNote(folder: string): LockNote | undefined {
  try {
    return lockNoteSchema.parse(JSON.parse(readFileSync(path.join(folder, lockName), 'utf8')))
  } catch {
    // A note that is absent or half-written only makes the sentence shorter.
    return undefined
  }
}

export function removeLockNote(folder: string): void {
  rmSync(path.join(folder, lockName), { force: true })
}
