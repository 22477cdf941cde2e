// The result's folder appears whole or not at all: everything is written to `<out>.partial-<pid>` beside it, flushed, and
// renamed as the last act. An earlier run of ours waits as `<out>.previous-<pid>` meanwhile, and is brought back by the
// next start if this process was killed between the two renames.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { controlFileSchema } from '../../shared/headless/control-file.ts'
import { isOtherRunning } from '../jobs/is-other-running.ts'
import { systemFailure } from '../jobs/system-failure.ts'
import { errorCode, fsyncFile, fsyncFolder, renameWithRetry } from '../vault/write-atomically.ts'

export type OutFolder = { readonly out: string; readonly partial: string; readonly previous: string }

/**
 * Mends what a killed run left behind, refuses an `out` that is not ours to replace, and makes the partial folder.
 *
 * @throws AppError out-not-ours, out-grown, out-not-writable, disk-full
 */
export function openOutFolder(wanted: string): OutFolder {
  const out = existsSync(wanted) ? realpathSync(wanted) : path.resolve(wanted)
  const folder: OutFolder = {
    out,
    partial: `${out}.partial-${process.pid}`,
    previous: `${out}.previous-${process.pid}`,
  }
  try {
    mkdirSync(path.dirname(out), { recursive: true })
    mendLeftovers(out)
    refuseForeign(out)
    mkdirSync(folder.partial, { mode: 0o700 })
  } catch (error) {
    throw writeFailure(error, out)
  }
  return folder
}

/**
 * Flushes the partial folder and puts it in the place of `out`.
 *
 * @throws AppError out-not-ours, out-grown, out-not-writable, disk-full
 */
export async function commitOutFolder({ out, partial, previous }: OutFolder): Promise<void> {
  try {
    flushTree(partial)
    refuseForeign(out)
    if (existsSync(out)) {
      if (readdirSync(out).length === 0) rmdirSync(out)
      else await renameWithRetry(out, previous)
    }
    await renameWithRetry(partial, out)
    fsyncFolder(path.dirname(out))
  } catch (error) {
    throw writeFailure(error, out)
  }
  rmSync(previous, { recursive: true, force: true })
}

export function discardOutFolder(folder: OutFolder): void {
  rmSync(folder.partial, { recursive: true, force: true })
}

function mendLeftovers(out: string): void {
  const parent = path.dirname(out)
  const left = (kind: string) =>
    readdirSync(parent)
      .filter((name) => name.startsWith(`${path.basename(out)}.${kind}-`))
      .filter((name) => /^\d+$/.test(name.slice(name.lastIndexOf('-') + 1)))
      .filter((name) => !isOtherRunning(Number(name.slice(name.lastIndexOf('-') + 1))))
      .map((name) => path.join(parent, name))
  for (const previous of left('previous')) {
    if (existsSync(out)) rmSync(previous, { recursive: true, force: true })
    else renameSync(previous, out)
  }
  for (const partial of left('partial')) rmSync(partial, { recursive: true, force: true })
}

function refuseForeign(out: string): void {
  const status = lstatSync(out, { throwIfNoEntry: false })
  if (!status) return
  const shown = { folder: path.basename(out) }
  if (!status.isDirectory()) throw new AppError('out-not-ours', shown)
  if (readdirSync(out).length === 0) return
  const seq = seqOfEarlierRun(path.join(out, 'control.json'))
  if (seq === null) throw new AppError('out-not-ours', shown)
  if (hasGrown(path.join(out, 'datafil'), seq)) throw new AppError('out-grown', shown)
}

function seqOfEarlierRun(file: string): number | null {
  if (!existsSync(file)) return null
  try {
    return controlFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).ledger.seq
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return null
    throw error
  }
}

const headerSizeSchema = z.object({ ledger: z.object({ size: z.int() }).nullish() })

/** The ledger's size when the data file was last locked; beyond every size when the header cannot be read. */
function sizeAtLock(header: string): number {
  try {
    return headerSizeSchema.parse(JSON.parse(readFileSync(header, 'utf8'))).ledger?.size ?? 0
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return Infinity
    throw error
  }
}

// The header carries the ledger's size from the last clean lock. A write-ahead log that is not empty means that the file
// is open or was not locked cleanly: then its size is unknown, and it counts as grown.
function hasGrown(dataFolder: string, seq: number): boolean {
  const header = path.join(dataFolder, 'datafil.json')
  if (!existsSync(header)) return false
  const isUnclean = readdirSync(dataFolder).some(
    (name) => name.endsWith('-wal') && lstatSync(path.join(dataFolder, name)).size > 0,
  )
  return isUnclean || sizeAtLock(header) > seq
}

function flushTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) flushTree(full)
    else fsyncFile(full)
  }
  fsyncFolder(folder)
}

/** Turns a full disk or a refused write into its sentence; anything else stays what it is. */
export function writeFailure(error: unknown, folder: string): unknown {
  const failure = systemFailure(error)
  if (failure?.code === 'disk-full') return failure
  if (!refusals.has(errorCode(error))) return failure ?? error
  return new AppError('out-not-writable', { folder: path.basename(folder) }, { cause: error })
}

const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'])
