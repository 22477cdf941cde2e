// Reads a backup's zip without trusting it: names are checked against the manifest by the caller, sizes are bounded by
// what the zip itself says, and nothing is unpacked that is packed.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
// The default alone: the package is CommonJS, and the built app bundles it without named exports.
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'

export type HashedFile = { readonly bytes: number; readonly sha256: string }

export type OpenZip = {
  /** By name; a name that comes twice makes the zip unreadable. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly zip: ZipFile
}

/** Throws when the file is no zip, is cut, or names a file twice. */
export async function openZip(file: string): Promise<OpenZip> {
  const zip = await yauzl.openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: true })
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new Error('a name comes twice')
      if (entry.compressionMethod !== 0) throw new Error('a file is packed')
      entries.set(entry.fileName, entry)
    }
    return { entries, zip }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** The bytes of one entry, which must be small; null when it is not there. Throws when they are not those of its CRC-32. */
export async function readSmall(
  { zip, entries }: OpenZip,
  name: string,
  atMost: number,
): Promise<Buffer | null> {
  const entry = entries.get(name)
  if (!entry || entry.uncompressedSize > atMost) return null
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) throw new Error('the bytes are not those that were written')
  return bytes
}

/** Hashes an entry, and writes it to `target` where one is given (it must not be there), flushed. */
export async function readEntryTo(
  { zip, entries }: OpenZip,
  name: string,
  target: string | null,
  signal: AbortSignal,
): Promise<HashedFile | null> {
  const entry = entries.get(name)
  if (!entry) return null
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const sink =
    target === null
      ? new Writable({ write: (_chunk, _encoding, done) => done() })
      : createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true })
  await pipeline(await zip.openReadStreamPromise(entry), counted, sink, { signal })
  return { bytes, sha256: hash.digest('hex') }
}
