import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { type Contents, readBytes } from './contents.ts'

/**
 * Opens a source by what it is, whatever its name says. The caller closes what it gets.
 *
 * @throws AppError file-unreadable, file-not-a-file, file-empty, format-not-read, archive-...
 */
export async function openContents(path: string, file: string): Promise<Contents> {
  const descriptor = openFile(path, file)
  try {
    const { size } = fstatSync(descriptor)
    if (size === 0) throw new AppError('file-empty', { file })
    const start = Buffer.alloc(4)
    readSync(descriptor, start, 0, start.length, 0)
    const signature = start.toString('hex')
    // Most files are packed by neither, and need not wait for what unpacks.
    if (signature.startsWith('1f8b')) return (await import('./packed-by-gzip.ts')).openGzip(descriptor, file)
    if (/^504b0(?:304|506)/.test(signature)) {
      return await (await import('./packed-by-zip.ts')).openZipped(descriptor, file)
    }
    return plainContents(descriptor, size)
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

function openFile(path: string, file: string): number {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    throw new AppError('file-unreadable', { file }, { cause: error })
  }
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw new AppError('file-not-a-file', { file })
}

/** Hashed while it is read: what is hashed is what was read, whatever happens to the file meanwhile. */
function plainContents(descriptor: number, sizeBytes: number): Contents {
  const hash = createHash('sha256')
  let bytesRead = 0
  return {
    sizeBytes,
    get bytesRead() {
      return bytesRead
    },
    likelyBytes: sizeBytes,
    read(target) {
      const length = readSync(descriptor, target, 0, Math.min(target.length, readBytes), null)
      hash.update(target.subarray(0, length))
      bytesRead += length
      return length
    },
    sha256: () => hash.digest('hex'),
    close: () => closeSync(descriptor),
  }
}
