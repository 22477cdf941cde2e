// One build at a time: another waits for it, and takes over from one that died.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const lookEveryMs = 100

/** Waits its turn. Call what it returns when done. */
export async function buildLock(out: string): Promise<() => void> {
  const file = path.join(out, '.building')
  while (!take(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true })
    else await pause(lookEveryMs)
  }
  return () => rmSync(file, { force: true })
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function isAbandoned(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    // ESRCH: its process has gone. A file that has just been removed is looked for again.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
