// `trimBlanks` on UTF-8 bytes: the same blanks, without making a string of every cell.

/** Length in bytes of the blank that begins at `at`, or 0. */
function blankLength(bytes: Uint8Array, at: number, end: number): number {
  const code = bytes[at]!
  if (code === 32 || (code >= 9 && code <= 13)) return 1
  if (code === 0xc2) return at + 1 < end && bytes[at + 1] === 0xa0 ? 2 : 0
  if (code < 0xe1 || at + 2 >= end) return 0
  return isWideBlank(code, bytes[at + 1]!, bytes[at + 2]!) ? 3 : 0
}

function isWideBlank(first: number, second: number, third: number): boolean {
  if (first === 0xe2 && second === 0x80) {
    return (third >= 0x80 && third <= 0x8d) || third === 0xa8 || third === 0xa9 || third === 0xaf
  }
  if (first === 0xe2 && second === 0x81) return third === 0x9f || third === 0xa0
  if (first === 0xe1) return second === 0x9a && third === 0x80
  if (first === 0xe3) return second === 0x80 && third === 0x80
  return first === 0xef && second === 0xbb && third === 0xbf
}

/** First position in [start, end) that is no blank, or `end`. */
export function trimStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end) {
    const length = blankLength(bytes, at, end)
    if (length === 0) break
    at += length
  }
  return at
}

/** The position after the last byte in [start, end) that is no blank, or `start`. */
export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end
  while (at > start) {
    const code = bytes[at - 1]!
    if (code < 0x80) {
      if (code !== 32 && (code < 9 || code > 13)) break
      at--
    } else if (at - 2 >= start && code === 0xa0 && bytes[at - 2] === 0xc2) at -= 2
    else if (at - 3 >= start && isWideBlank(bytes[at - 3]!, bytes[at - 2]!, code)) at -= 3
    else break
  }
  return at
}
