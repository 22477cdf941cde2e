// What a source is written in, and whether it is text at all.
import { isUtf8 } from 'node:buffer'
import { AppError } from '../../shared/errors.ts'
import type { UnreadFormat } from '../../shared/imports/unread-formats.ts'
import type { Encoding } from '../../shared/imports/profile.ts'
import { readBytes } from './contents.ts'
import { openContents } from './open-contents.ts'
import { wholeLength } from './utf8-check.ts'

const headBytes = 65_536

const formats: readonly (readonly [beginning: string, format: UnreadFormat])[] = [
  ['504b0304', 'packedTwice'],
  ['504b0506', 'packedTwice'],
  ['25504446', 'pdf'],
  ['d0cf11e0a1b11ae1', 'oldOffice'],
  ['1f8b', 'packedTwice'],
  ['377abcaf271c', 'sevenZip'],
  ['526172211a07', 'rar'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['53514c69746520666f726d6174', 'sqlite'],
]

/**
 * Looks at the beginning of what the file holds; where that is no UTF-8, at all of it, or at its first `limitBytes`.
 *
 * @throws AppError what `openContents` throws, format-not-read, encoding-unknown
 */
export async function sniffEncoding(path: string, file: string, limitBytes = Infinity): Promise<Encoding> {
  const contents = await openContents(path, file)
  try {
    const head = Buffer.alloc(headBytes)
    const bytes = head.subarray(0, await contents.read(head))
    if (bytes.length === 0) throw new AppError('file-empty', { file })
    refuseOtherFormats(bytes, file)
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
    const wide = wideWithoutMark(bytes)
    if (wide) return wide
    refuseBinary(bytes, file)
    refuseJson(bytes, file)
    if (isUtf8(bytes.subarray(0, wholeLength(bytes)))) return 'utf-8'
  } finally {
    contents.close()
  }
  return judgeBytes(path, file, limitBytes)
}

const tarMark = Buffer.from('ustar')
/** Of the first header's `magic` (POSIX, pax). */
const tarMarkAt = 257

function refuseOtherFormats(bytes: Buffer, file: string): void {
  const beginning = bytes.subarray(0, 16).toString('hex')
  const isTar = bytes.subarray(tarMarkAt, tarMarkAt + tarMark.length).equals(tarMark)
  if (isTar) throw new AppError('format-not-read', { file, format: 'tar' })
  const known = formats.find(([signature]) => beginning.startsWith(signature))
  if (known) throw new AppError('format-not-read', { file, format: known[1] })
}

/** Every second byte of plain text in UTF-16 is zero, on the one side or the other. */
function wideWithoutMark(bytes: Buffer): Encoding | null {
  const length = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const pairs = length / 2
  if (pairs < 8) return null
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.05 ? 'utf-16be' : null
}

function refuseBinary(bytes: Buffer, file: string): void {
  let controls = 0
  for (const code of bytes)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls++
  if (controls > bytes.length * 0.1) throw new AppError('format-not-read', { file, format: 'binary' })
}

function refuseJson(bytes: Buffer, file: string): void {
  const text = bytes
    .subarray(0, 256)
    .toString('latin1')
    .replace(/^(?:ï»¿)?\s*/, '')
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]\d]|$))/.test(text)) {
    throw new AppError('format-not-read', { file, format: 'json' })
  }
  if (/^<(?:\?xml|!doctype|html)/i.test(text)) {
    throw new AppError('format-not-read', { file, format: 'markup' })
  }
}

/**
 * Decides for a file that is not UTF-8 throughout: UTF-8 with damaged places, or Windows-1252 (which ISO 8859-1 is part
 * of).
 *
 * @throws AppError what `openContents` throws, encoding-unknown
 */
export async function judgeBytes(path: string, file: string, limitBytes = Infinity): Promise<Encoding> {
  const contents = await openContents(path, file)
  const bytes = Buffer.allocUnsafe(readBytes)
  let whole = 0
  let stray = 0
  let letters = 0
  let undefinedCodes = 0
  let read = 0
  try {
    while (read < limitBytes) {
      const length = await contents.read(bytes)
      if (length === 0) break
      read += length
      for (let at = 0; at < length; at++) {
        const code = bytes[at]!
        if (code < 0x80) continue
        const next = at + 1 < length ? bytes[at + 1]! : 0
        if (code >= 0xc2 && code <= 0xf4 && (next & 0xc0) === 0x80) {
          whole++
          at += code >= 0xf0 ? 3 : code >= 0xe0 ? 2 : 1
          continue
        }
        stray++
        if (danishLetters.has(code)) letters++
        if (notInWindows1252.has(code)) undefinedCodes++
      }
    }
  } finally {
    contents.close()
  }
  if (whole >= stray) return 'utf-8'
  if (undefinedCodes > 0 && letters === 0) throw new AppError('encoding-unknown', { file })
  return 'windows-1252'
}

/** æøåÆØÅ in Windows-1252. */
const danishLetters: ReadonlySet<number> = new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5])
const notInWindows1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
