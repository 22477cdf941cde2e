// Files that are there whole or not at all: written beside, flushed, renamed, read back.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const retryForMs = 2000
const retryEveryMs = 50
// What antivirus and sync programs cause while they look at a new file.
const passing = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Replaces `file` by `bytes`. Until the last act the old file stays valid; a `.tmp` left behind decides nothing. */
export async function writeAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.tmp`
  const descriptor = openSync(temporary, 'w', 0o600)
  try {
    writeSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  await renameWithRetry(temporary, file)
  fsyncFolder(path.dirname(file))
  if (!readFileSync(file).equals(bytes)) throw new Error('the file read back differs from what was written')
}

/** Renames, trying again for 2 s while another program holds one of the files. */
export async function renameWithRetry(from: string, to: string, rename = renameSync): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += retryEveryMs) {
    try {
      return rename(from, to)
    } catch (error) {
      if (waitedMs >= retryForMs || !passing.has(errorCode(error))) throw error
      await sleep(retryEveryMs)
    }
  }
}

export function fsyncFile(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes a rename durable. Windows cannot open folders and does it by itself. */
export function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
