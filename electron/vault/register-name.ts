// The names of registers. A change that replaces the whole register makes the next number, never the same file.
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

export const firstRegister = 'register-1.db'

const pattern = /^register-([1-9][0-9]{0,8})\.db$/
const sidecars = ['', '-wal', '-shm', '-journal']

export function nextRegister(name: string): string {
  const number = pattern.exec(name)?.[1]
  if (number === undefined) throw new Error('a register has a number')
  return `register-${Number(number) + 1}.db`
}

/** The registers in a folder, and those of which only a sidecar is left. */
export function registersIn(folder: string): string[] {
  const names = readdirSync(folder).map((name) => name.replace(/-(?:wal|shm|journal)$/, ''))
  return [...new Set(names)].filter((name) => pattern.test(name)).sort()
}

/** Deletes a register with its journals. */
export function removeRegister(folder: string, name: string): void {
  for (const suffix of sidecars) rmSync(path.join(folder, `${name}${suffix}`), { force: true })
}
