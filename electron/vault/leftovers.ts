// What a process that was killed in the middle of a switch or a header write leaves behind.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { headerName } from './header-file.ts'
import { registersIn, removeRegister } from './register-name.ts'

/** Removes every register but the header's. Only for the process that holds that one exclusively. */
export function removeLeftovers(folder: string, register: string): void {
  for (const name of registersIn(folder)) if (name !== register) removeRegister(folder, name)
  rmSync(path.join(folder, `${headerName}.tmp`), { force: true })
}
