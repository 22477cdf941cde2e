import { fstatSync, readSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Contents } from './contents.ts'
import { fileRange } from './file-range.ts'
import { unpacked } from './unpacked.ts'

const pieceBytes = 262_144
/** Where gzip keeps the length of what was packed, as its last four bytes (RFC 1952, 2.3.1). */
const lengthBytes = 4

/** Takes the descriptor of a file that begins as gzip's do. Several members one after another are one text. */
export function openGzip(descriptor: number, file: string): Contents {
  const { size } = fstatSync(descriptor)
  const raw = fileRange(descriptor, 0)
  const gunzip = createGunzip({ chunkSize: pieceBytes })
  raw.on('error', (error) => gunzip.destroy(error))
  gunzip.on('close', () => raw.destroy())
  return unpacked({
    descriptor,
    file,
    stream: raw.pipe(gunzip),
    likelyBytes: Math.max(size, lengthSaid(descriptor, size)),
    bytesRead: () => gunzip.bytesWritten,
  })
}

function lengthSaid(descriptor: number, size: number): number {
  const last = Buffer.alloc(lengthBytes)
  return readSync(descriptor, last, 0, lengthBytes, Math.max(0, size - lengthBytes)) === lengthBytes
    ? last.readUInt32LE()
    : 0
}
