// The hash functions that a run of control rules needs. shared/ draws no randomness and knows no crypto library, so
// whoever starts the run passes them in.

export type Hashing = {
  /** SHA-256 as 64 lower-case hex digits; a text is hashed as UTF-8. */
  sha256Hex(bytes: Uint8Array | string): string
  /** SHA-256, 64 lower-case hex digits, of parts that together are too large to hold. */
  sha256HexOfParts(parts: Iterable<Uint8Array>): string
  /** HMAC-SHA256 as 32 bytes; the message is UTF-8. */
  hmacSha256(key: Uint8Array, message: string): Uint8Array
}

/** Bits a row carries into the sample: which severities hit it. */
export const hit = { lav: 1, middelOrAbove: 2 } as const
