// Writes a zip whose files are stored as they are: they are encrypted, and nothing is gained by packing them.
import { createWriteStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
// The default alone: the package is CommonJS, and the built app bundles it without named exports.
import yazl from 'yazl'

export type ZipPart = { readonly name: string } & ({ readonly file: string } | { readonly text: string })

export type ZipOptions = {
  /** Of every part. */
  readonly mtime: Date
  readonly signal: AbortSignal
  /** Bytes written so far. */
  readonly onBytes: (bytes: number) => void
}

/** Writes `target`, which must not be there, and flushes it to the disk. Parts over 4 GiB get the zip64 form. */
export async function writeZip(
  target: string,
  parts: readonly ZipPart[],
  { mtime, signal, onBytes }: ZipOptions,
): Promise<void> {
  const zip = new yazl.ZipFile()
  const settled = Promise.withResolvers<never>()
  zip.on('error', settled.reject)
  const options = { mtime, mode: 0o100600, compress: false }
  for (const part of parts) {
    if ('file' in part) zip.addFile(part.file, part.name, options)
    else zip.addBuffer(Buffer.from(part.text), part.name, options)
  }
  zip.end()
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      onBytes(bytes)
      done(null, chunk)
    },
  })
  const file = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true })
  // yazl gives a Readable and declares the wider NodeJS.ReadableStream.
  await Promise.race([pipeline(zip.outputStream as Readable, counted, file, { signal }), settled.promise])
}
