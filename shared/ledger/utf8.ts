// Every runtime that reads a ledger has TextEncoder; the language's own library, which is all that shared/ sees, does not
// declare it.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
