/** Bytes of one read. As UTF-8 they may become three times as many. */
export const readBytes = 1_048_576

/** What a source holds: the bytes of the file itself, or of the one file in it when it is packed. */
export type Contents = {
  /** Of the file as it stands on disk. */
  readonly sizeBytes: number
  /** How many of those are read. */
  readonly bytesRead: number
  /** An estimate of how many bytes come out. */
  readonly likelyBytes: number
  /**
   * Fills `target` from its beginning (never more than `readBytes`) and returns how much came: less at the end, then 0.
   *
   * @throws AppError archive-damaged, archive-swells
   */
  readonly read: (target: Buffer) => number | Promise<number>
  /**
   * Hex SHA-256 of the file as it stands. Asked for once, when everything was read.
   *
   * @throws AppError file-changed
   */
  readonly sha256: () => string
  readonly close: () => void
}
