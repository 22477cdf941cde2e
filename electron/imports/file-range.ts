import { readSync } from 'node:fs'
import { Readable } from 'node:stream'

const pieceBytes = 262_144

/**
 * Bytes [start, end) of an open file. Nothing is read while nobody waits for it, so the descriptor may be closed at any
 * time; the stream does not close it.
 */
export function fileRange(descriptor: number, start: number, end = Infinity): Readable {
  return Readable.from(pieces(descriptor, start, end), { objectMode: false })
}

function* pieces(descriptor: number, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end;) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - at))
    const length = readSync(descriptor, piece, 0, piece.length, at)
    if (length === 0) return
    at += length
    yield piece.subarray(0, length)
  }
}
