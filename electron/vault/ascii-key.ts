// The form in which the cipher takes a raw key: 32 bytes as they are would be taken for a passphrase.

/** `x'<64 hex>'` in ASCII, written byte by byte: a string of the key could not be wiped. The caller zeroes it. */
export function asciiKey(key: Buffer): Buffer {
  const ascii = Buffer.alloc(2 + key.length * 2 + 1)
  ascii.write(`x'`, 0, 'latin1')
  let at = 2
  for (const byte of key) {
    ascii[at++] = hexDigit(byte >> 4)
    ascii[at++] = hexDigit(byte & 15)
  }
  ascii.write(`'`, at, 'latin1')
  return ascii
}

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x61 + value - 10
}
