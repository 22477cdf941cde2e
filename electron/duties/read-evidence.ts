// Name and SHA-256 of a document that shows an answer. The document stays where it is; pictures are refused.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { withoutCpr } from '../../shared/ledger/cpr-guard.ts'

const pictureNames = /\.(?:jpe?g|png|gif|heic|heif|webp|bmp|tiff?|avif|raw|dng|mp4|mov)$/i

/** @throws AppError `duty-evidence-is-picture`, by name or by the first bytes */
export async function readEvidence(file: string): Promise<{ file: string; sha256: string }> {
  const name = withoutCpr(path.basename(file))
  if (pictureNames.test(name)) throw new AppError('duty-evidence-is-picture', { file: name })
  const hash = createHash('sha256')
  let isFirst = true
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    if (isFirst && isPicture(chunk)) throw new AppError('duty-evidence-is-picture', { file: name })
    isFirst = false
    hash.update(chunk)
  }
  return { file: name, sha256: hash.digest('hex') }
}

// JPEG, PNG, GIF, BMP, TIFF (both byte orders), WebP, HEIC and AVIF.
function isPicture(start: Buffer): boolean {
  const head = start.subarray(0, 12).toString('latin1')
  return (
    head.startsWith('\xFF\xD8\xFF') ||
    head.startsWith('\x89PNG') ||
    head.startsWith('GIF8') ||
    head.startsWith('BM') ||
    head.startsWith('II*\0') ||
    head.startsWith('MM\0*') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP')) ||
    /^.{4}ftyp(?:hei|hev|mif|avi)/s.test(head)
  )
}
