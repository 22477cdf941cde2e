// What a kill would leave, at every step: before each call that changes a file, the folder is copied as it is then. Copies
// are made by another process: closing a file in this one would free SQLite's locks on it.
import { execFileSync } from 'node:child_process'
import fs, { existsSync, mkdirSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

const changing = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
] as const

export type Snapshots = Disposable & {
  /** Copies the folder now too, e.g. inside a transaction. */
  readonly take: (what: string) => void
  /** Every copy in order: where it is and before what it was taken. */
  readonly taken: { readonly folder: string; readonly what: string }[]
}

/** Copies `folder` into `target` before every change of a file, until disposed. */
export function snapshotEachStep(folder: string, target: string): Snapshots {
  mkdirSync(target, { recursive: true })
  const taken: Snapshots['taken'] = []
  const originals = changing.map((name) => [name, fs[name]] as const)
  const take = (what: string) => {
    const copy = path.join(target, String(taken.length))
    execFileSync('cp', ['-r', folder, copy])
    taken.push({ folder: copy, what })
  }
  const step = (what: string) => {
    if (existsSync(folder)) take(what)
  }
  for (const [name, original] of originals) {
    const watched = (...parameters: unknown[]) => {
      step(`${name} ${typeof parameters[0] === 'string' ? path.basename(parameters[0]) : ''}`)
      // The parameters are those of the call that is passed on.
      return (original as (...parameters: unknown[]) => unknown)(...parameters)
    }
    Object.assign(fs, { [name]: watched })
  }
  syncBuiltinESMExports()
  return {
    take,
    taken,
    [Symbol.dispose]: () => {
      Object.assign(fs, Object.fromEntries(originals))
      syncBuiltinESMExports()
    },
  }
}
