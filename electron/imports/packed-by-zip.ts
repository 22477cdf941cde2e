import { fstatSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
// The default alone: the package is CommonJS, and the built app bundles it without named exports.
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { AppError } from '../../shared/errors.ts'
import type { Contents } from './contents.ts'
import { fileRange } from './file-range.ts'
import { largestOf, unpacked } from './unpacked.ts'

/** Kept without packing, and by deflate: the two that every program can write (APPNOTE 4.4.5). */
const readableMethods: ReadonlySet<number> = new Set([0, 8])
/** Nobody looks through more names for the one file. */
const mostEntries = 10_000
/** What systems put beside the files, by their last part. */
const besideFiles: ReadonlySet<string> = new Set(['.ds_store', 'thumbs.db', 'desktop.ini'])
const documents = [
  [/^xl\//, 'xlsx'],
  [/^word\//, 'docx'],
  [/^\[Content_Types\]\.xml$/, 'office'],
  [/^META-INF\/manifest\.xml$/, 'openDocument'],
] as const

class OpenFile extends yauzl.RandomAccessReader {
  readonly #descriptor: number

  constructor(descriptor: number) {
    super()
    this.#descriptor = descriptor
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return fileRange(this.#descriptor, start, end)
  }
}

/**
 * Takes the descriptor of a file that begins as a zip does, with one file in it.
 *
 * @throws AppError format-not-read, archive-damaged, archive-empty, archive-several, archive-encrypted,
 *   archive-method-unknown, archive-swells
 */
export async function openZipped(descriptor: number, file: string): Promise<Contents> {
  const { size } = fstatSync(descriptor)
  const { zip, entries } = await readEntries(descriptor, file)
  const entry = theFile(entries, file)
  if (entry.isEncrypted()) throw new AppError('archive-encrypted', { file })
  if (!readableMethods.has(entry.compressionMethod)) throw new AppError('archive-method-unknown', { file })
  if (entry.uncompressedSize > largestOf(entry.compressedSize)) throw new AppError('archive-swells', { file })
  const stream = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
    throw new AppError('archive-damaged', { file }, { cause: error })
  })
  let crc = 0
  return unpacked({
    descriptor,
    file,
    stream,
    likelyBytes: entry.uncompressedSize,
    bytesRead: (cameOut) => Math.round((cameOut / Math.max(1, entry.uncompressedSize)) * size),
    check(piece) {
      if (piece) crc = crc32(piece, crc)
      else if (crc !== entry.crc32) throw new Error('the bytes are not those that were packed')
    },
  })
}

/** Names are left as bytes: nothing is written by them, and not every program writes them in a known encoding. */
async function readEntries(descriptor: number, file: string): Promise<{ zip: ZipFile; entries: Entry[] }> {
  try {
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false }
    const { size } = fstatSync(descriptor)
    const zip = await yauzl.fromRandomAccessReaderPromise(new OpenFile(descriptor), size, options)
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) {
      if (entries.push(entry) > mostEntries)
        throw new AppError('archive-several', { file, files: mostEntries })
    }
    return { zip, entries }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('archive-damaged', { file }, { cause: error })
  }
}

/** @throws AppError format-not-read, archive-empty, archive-several */
function theFile(entries: readonly Entry[], file: string): Entry {
  const named = entries.map((entry) => ({ entry, name: nameOf(entry) }))
  const document = documents.find(([pattern]) => named.some(({ name }) => pattern.test(name)))
  if (document) throw new AppError('format-not-read', { file, format: document[1] })
  const files = named.filter(({ name }) => isFile(name))
  const [first] = files
  if (!first) throw new AppError('archive-empty', { file })
  if (files.length > 1) throw new AppError('archive-several', { file, files: files.length })
  return first.entry
}

function isFile(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase()
  return last !== '' && !name.startsWith('__MACOSX/') && !besideFiles.has(last)
}

/** Without decoding of its own, the name is the bytes as they stand. */
function nameOf({ fileName }: Entry): string {
  return (fileName as unknown as Buffer).toString('latin1').replaceAll('\\', '/')
}
