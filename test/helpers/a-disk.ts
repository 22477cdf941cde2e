// A small disk of its own, which a test can fill to the last byte or make read-only: a file system in memory, mounted for
// as long as the test lasts. Mounting is root's; where the tests run as somebody else, `diskRefusal` says so.
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { errorCode } from '../../electron/vault/write-atomically.ts'

export type ADisk = Disposable & {
  readonly path: string
  /** Takes every byte that is left. */
  readonly fill: () => void
  /** Gives back what `fill` took. */
  readonly free: () => void
  readonly setReadOnly: (isReadOnly: boolean) => void
}

const mount = (...args: readonly string[]) => execFileSync('mount', args, { stdio: 'pipe' })

/** Why this machine gives no disk of its own to a test; undefined when it does. */
export function diskRefusal(): string | undefined {
  try {
    using _disk = aDisk()
    return undefined
  } catch {
    return 'a disk that is full or read-only cannot be mounted here: run the tests as root on Linux'
  }
}

export function aDisk(sizeMb = 16): ADisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-disk-'))
  try {
    mount('-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', folder)
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  const ballast = path.join(folder, 'ballast')
  return {
    path: folder,
    fill: () => fillFile(ballast),
    free: () => rmSync(ballast),
    setReadOnly: (isReadOnly) => void mount('-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder),
    [Symbol.dispose]() {
      // Lazily: a program that is only just ending may still have a file open there.
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fillFile(file: string): void {
  const descriptor = openSync(file, 'w')
  try {
    for (let bytes = 1 << 20; bytes > 0;) {
      try {
        writeSync(descriptor, Buffer.alloc(bytes))
      } catch (error) {
        if (errorCode(error) !== 'ENOSPC') throw error
        bytes >>= 1
      }
    }
  } finally {
    closeSync(descriptor)
  }
}
