// `isEmptyText` on the bytes of a trimmed cell.

/** Whether the cell says nothing: "", "-", "0", "n/a" or "ukendt". */
export function isEmptyCell(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length > 6) return false
  if (length === 0) return true
  if (length === 1) return bytes[start] === 45 || bytes[start] === 48
  return (length === 3 && says(bytes, start, notAvailable)) || (length === 6 && says(bytes, start, unknown))
}

const notAvailable = [...'n/a'].map((sign) => sign.charCodeAt(0))
const unknown = [...'ukendt'].map((sign) => sign.charCodeAt(0))

function says(bytes: Uint8Array, start: number, codes: readonly number[]): boolean {
  return codes.every((code, at) => (code === 47 ? bytes[start + at]! : bytes[start + at]! | 32) === code)
}
