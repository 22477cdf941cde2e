// Where ids and nonces come from: passed in, so that a run with a seed can be repeated to the byte.

export type IdSource = {
  /** 32 hex digits, lower case; never given twice. */
  id(): string
  /** 16 bytes that make a payload's digest unguessable. */
  nonce(): Uint8Array
}
