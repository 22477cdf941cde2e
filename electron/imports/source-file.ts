// Reads what a source holds in pieces, as UTF-8 whatever it is written in.
import { TextDecoder } from 'node:util'
import type { Encoding } from '../../shared/imports/profile.ts'
import { type Contents, readBytes } from './contents.ts'
import { openContents } from './open-contents.ts'
import { Utf8Check } from './utf8-check.ts'

/** Thrown when a file taken for UTF-8 turns out to be something else; the import begins anew. Never leaves this folder. */
export class NotUtf8 extends Error {}

export class SourceFile {
  readonly #contents: Contents
  readonly #decoder: TextDecoder | null
  readonly #raw: Buffer | null
  readonly #check: Utf8Check | null
  #isEnded = false
  #isLastPiece = false

  private constructor(contents: Contents, encoding: Encoding, isStrict: boolean) {
    this.#contents = contents
    this.#decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
    this.#raw = this.#decoder && Buffer.allocUnsafe(readBytes)
    this.#check = encoding === 'utf-8' && isStrict ? new Utf8Check() : null
  }

  /**
   * `isStrict`: whether bytes that are no UTF-8 end the reading (NotUtf8).
   *
   * @throws AppError what `openContents` throws
   */
  static async open(path: string, file: string, encoding: Encoding, isStrict: boolean): Promise<SourceFile> {
    return new SourceFile(await openContents(path, file), encoding, isStrict)
  }

  /** Of the file as it stands on disk. */
  get sizeBytes(): number {
    return this.#contents.sizeBytes
  }

  /** How many of those are read. */
  get bytesRead(): number {
    return this.#contents.bytesRead
  }

  /** An estimate of the bytes of text in it. */
  get likelyBytes(): number {
    return this.#contents.likelyBytes
  }

  /** Whether the piece last read was not a whole one: the next is empty. */
  get isLastPiece(): boolean {
    return this.#isLastPiece
  }

  /**
   * Writes the next piece as UTF-8 into `target` from `at` (room for 3 x readBytes) and returns its length.
   *
   * @throws AppError archive-damaged, archive-swells
   * @throws NotUtf8
   */
  async read(target: Buffer, at: number): Promise<number> {
    if (this.#isEnded) return 0
    const into = this.#raw ?? target.subarray(at, at + readBytes)
    const length = await this.#contents.read(into)
    this.#isEnded = length === 0
    this.#isLastPiece = length < readBytes
    const piece = into.subarray(0, length)
    if (this.#check && !this.#check.accepts(piece)) throw new NotUtf8()
    if (!this.#decoder) return length
    return target.write(this.#decoder.decode(piece, { stream: length > 0 }), at, 'utf8')
  }

  /** Hex SHA-256 of the file as it stands, when all of it was read. @throws AppError file-changed */
  sha256(): string {
    return this.#contents.sha256()
  }

  close(): void {
    this.#contents.close()
  }
}
