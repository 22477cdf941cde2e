// How an entry is hashed: one definition for the app, `verify` and the pack's reader. Hashing itself is the caller's.
import { canonicalJson, type Json } from '../text/canonical-json.ts'
import { utf8 } from './utf8.ts'

export type LedgerRow = {
  readonly seq: number
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly subject: string
  readonly digest: string
  readonly prev: string
  readonly hash: string
}

/** `prev` of the first entry. */
export const genesis = '0'.repeat(64)

/** The canonical JSON of every column but `hash`; its SHA-256 is the hash. */
export function entryText(row: Omit<LedgerRow, 'hash'>): string {
  const { seq, at, actor, kind, subject, digest, prev } = row
  return canonicalJson({ seq, at, actor, kind, subject, digest, prev })
}

/** What a payload's digest is the SHA-256 of: the nonce, then the data's canonical JSON in UTF-8. */
export function payloadBytes(nonce: Uint8Array, canonicalData: string): Uint8Array {
  const text = utf8(canonicalData)
  const bytes = new Uint8Array(nonce.length + text.length)
  bytes.set(nonce)
  bytes.set(text, nonce.length)
  return bytes
}

export function canonicalData(data: unknown): string {
  // Data has passed its event's schema, which admits nothing that JSON cannot carry; canonicalJson refuses the rest.
  return canonicalJson(data as Json)
}
