// What a process that was killed in the middle of a switch, a verification or a header write leaves behind.
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { headerName } from './header-file.ts'

// Other registers, and the copies that jobs read: `verify-<process id>.db`.
const copyPattern = /^([a-z]+-[0-9]+\.db)(?:-wal|-shm|-journal)?$/

/** Removes every copy but the header's register. Only for the process that holds that one exclusively. */
export function removeLeftovers(folder: string, register: string): void {
  for (const name of readdirSync(folder)) {
    const copy = copyPattern.exec(name)?.[1]
    if (copy !== undefined && copy !== register) rmSync(path.join(folder, name), { force: true })
  }
  rmSync(path.join(folder, `${headerName}.tmp`), { force: true })
}
