// Files of a pack on disk: written, flushed and read back before anything is said about them.
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** Path in the pack with forward slashes, size, and SHA-256 in hex. */
export type PackFile = { readonly path: string; readonly bytes: number; readonly sha256: string }

const blockBytes = 1 << 20

/**
 * Writes one new file of the pack in pieces and reads it back. Its folder is there: one that was taken away in the middle of
 * it is not made again.
 *
 * @throws AppError `pack-not-written` when what is on the disk is not what was written
 */
export function writePackFile(folder: string, name: string, pieces: Iterable<string | Uint8Array>): PackFile {
  const file = path.join(folder, ...name.split('/'))
  const hash = createHash('sha256')
  let bytes = 0
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    for (const block of inBlocks(pieces)) {
      hash.update(block)
      writeWhole(descriptor, block)
      bytes += block.length
    }
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  const written = { path: name, bytes, sha256: hash.digest('hex') }
  const read = hashFile(file)
  if (read.bytes !== bytes || read.sha256 !== written.sha256)
    throw new AppError('pack-not-written', { file: name })
  return written
}

function* inBlocks(pieces: Iterable<string | Uint8Array>): Generator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for (const piece of pieces) {
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece, 'utf8')
        : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    waiting.push(bytes)
    size += bytes.length
    if (size < blockBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
}

/** Size and SHA-256 of a file, in little memory. */
export function hashFile(file: string): { readonly bytes: number; readonly sha256: string } {
  const descriptor = openSync(file, 'r')
  try {
    const hash = createHash('sha256')
    const block = Buffer.allocUnsafe(blockBytes)
    let bytes = 0
    for (;;) {
      const read = readSync(descriptor, block)
      if (read === 0) return { bytes, sha256: hash.digest('hex') }
      hash.update(block.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(descriptor)
  }
}
