// Reads a source from disk in pieces, as UTF-8 whatever it is written in, and hashes it as it stands.
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import type { Encoding } from '../../shared/imports/profile.ts'
import { Utf8Check } from './utf8-check.ts'

/** Bytes of one read from disk. As UTF-8 they may become three times as many. */
export const readBytes = 1_048_576

/** Thrown when a file taken for UTF-8 turns out to be something else; the import begins anew. Never leaves this folder. */
export class NotUtf8 extends Error {}

export class SourceFile {
  readonly sizeBytes: number
  bytesRead = 0
  readonly #descriptor: number
  readonly #hash = createHash('sha256')
  readonly #decoder: TextDecoder | null
  readonly #raw: Buffer | null
  readonly #check: Utf8Check | null
  #isEnded = false

  /**
   * `isStrict`: whether bytes that are no UTF-8 end the reading (NotUtf8).
   *
   * @throws AppError file-unreadable, file-not-a-file
   */
  constructor(path: string, file: string, encoding: Encoding, isStrict: boolean) {
    this.#descriptor = openSource(path, file)
    this.sizeBytes = fstatSync(this.#descriptor).size
    this.#decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
    this.#raw = this.#decoder && Buffer.allocUnsafe(readBytes)
    this.#check = encoding === 'utf-8' && isStrict ? new Utf8Check() : null
  }

  /** Whether every byte was read. */
  get isEnded(): boolean {
    return this.#isEnded
  }

  /** Writes the next piece as UTF-8 into `target` from `at` (room for 3 x readBytes) and returns its length. */
  read(target: Buffer, at: number): number {
    if (this.#isEnded) return 0
    const into = this.#raw ?? target.subarray(at, at + readBytes)
    const length = readSync(this.#descriptor, into, 0, readBytes, null)
    this.#isEnded = length === 0
    const piece = into.subarray(0, length)
    this.bytesRead += length
    if (length > 0) this.#hash.update(piece)
    if (this.#check && !this.#check.accepts(piece)) throw new NotUtf8()
    if (!this.#decoder) return length
    return target.write(this.#decoder.decode(piece, { stream: length > 0 }), at, 'utf8')
  }

  /** Hex SHA-256 of what was read. */
  sha256(): string {
    return this.#hash.digest('hex')
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}

/** @throws AppError file-unreadable, file-not-a-file */
export function openSource(path: string, file: string): number {
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
