// What comes out of a packed source, piece by piece: nothing of it is written anywhere, and memory does not grow with it.
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { AppError } from '../../shared/errors.ts'
import { type Contents, readBytes } from './contents.ts'

/** Logs become 5 to 40 times smaller when they are packed. What swells more than this is made to fill a machine. */
const greatestSwelling = 200
const alwaysAllowedBytes = 268_435_456

export type PackedSource = {
  /** Of the packed file; closed with the contents. */
  readonly descriptor: number
  readonly file: string
  readonly stream: Readable
  readonly likelyBytes: number
  /** Bytes of the packed file that are read, when so many came out. */
  readonly bytesRead: (cameOut: number) => number
  /** Called with each piece that comes out, and with null at the end. Throws where they are not those that were packed. */
  readonly check?: (piece: Buffer | null) => void
}

export function unpacked(source: PackedSource): Contents {
  const { descriptor, file, stream, likelyBytes } = source
  const before = fstatSync(descriptor)
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined> // of a stream of bytes
  let rest: Buffer = Buffer.alloc(0)
  let cameOut = 0

  async function nextPiece(): Promise<Buffer | null> {
    try {
      const { value } = await pieces.next()
      source.check?.(value ?? null)
      return value ?? null
    } catch (error) {
      throw new AppError('archive-damaged', { file }, { cause: error })
    }
  }

  return {
    sizeBytes: before.size,
    get bytesRead() {
      return source.bytesRead(cameOut)
    },
    likelyBytes,
    async read(target) {
      const room = Math.min(target.length, readBytes)
      let length = 0
      while (length < room) {
        if (rest.length === 0) {
          const piece = await nextPiece()
          if (piece === null) break
          rest = piece
        }
        const taken = rest.copy(target, length, 0, room - length)
        rest = rest.subarray(taken)
        length += taken
      }
      cameOut += length
      if (cameOut > largestOf(before.size)) throw new AppError('archive-swells', { file })
      return length
    },
    sha256() {
      const { size, mtimeMs } = fstatSync(descriptor)
      if (size !== before.size || mtimeMs !== before.mtimeMs) throw new AppError('file-changed', { file })
      return hashOf(descriptor)
    },
    close() {
      stream.destroy()
      closeSync(descriptor)
    },
  }
}

/** Bytes that may come out of so many. */
export function largestOf(packedBytes: number): number {
  return Math.max(alwaysAllowedBytes, packedBytes * greatestSwelling)
}

function hashOf(descriptor: number): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(readBytes)
  let at = 0
  for (;;) {
    const length = readSync(descriptor, piece, 0, piece.length, at)
    if (length === 0) return hash.digest('hex')
    hash.update(piece.subarray(0, length))
    at += length
  }
}
