// Name and SHA-256 of a document that shows an answer. The document stays where it is; pictures are refused.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { withoutCpr } from '../../shared/ledger/cpr-guard.ts'

const pictureNames =
  /\.(?:jpe?g|jpe|jfif|jp2|png|gif|heic|heif|webp|bmp|tiff?|avif|svg|psd|raw|dng|mp4|m4v|mov|avi|webm|mkv)$/i

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

// JPEG, JPEG 2000, PNG, GIF, BMP, TIFF (both byte orders), Photoshop, WebP and AVI, WebM and Matroska, and what a telephone
// makes: HEIC, AVIF and films are all of the ISO base media format.
function isPicture(start: Buffer): boolean {
  const head = start.subarray(0, 12).toString('latin1')
  return (
    head.startsWith('\xFF\xD8\xFF') ||
    head.startsWith('\x89PNG') ||
    head.startsWith('GIF8') ||
    head.startsWith('BM') ||
    head.startsWith('II*\0') ||
    head.startsWith('MM\0*') ||
    head.startsWith('8BPS') ||
    head.startsWith('\0\0\0\x0CjP  ') ||
    head.startsWith('\x1A\x45\xDF\xA3') ||
    (head.startsWith('RIFF') && /(?:WEBP|AVI )$/.test(head)) ||
    /^.{4}ftyp/s.test(head)
  )
}
