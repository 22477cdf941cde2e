// The published manifest.json of a pack: what it is made of, every file's hash, and who signed it.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'
import type { Json } from '../text/canonical-json.ts'
import { canonicalJson } from '../text/canonical-json.ts'

export const manifestFormat = 'kontrolbog-pakke/1'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

export const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  appVersion: z.string(),
  authority: z.strictObject({ name: z.string(), cvr: z.string(), journalNumber: z.string().nullable() }),
  period: z.strictObject({ from: localDateSchema, to: localDateSchema }),
  generatedAt: z.string(),
  timezone: z.string(),
  language: z.literal('da'),
  status: z.enum(['kladde', 'godkendt', 'uden kontrol']),
  ledger: z.strictObject({ seq: z.int().min(1), head: sha256 }),
  /** What was left out of the pack and what was put in. */
  filters: z.strictObject({
    names: z.literal('medarbejdernumre'),
    personsLookedUp: z.literal('koder'),
    chapters: z.array(z.string()),
  }),
  counts: z.strictObject({
    pages: count,
    sources: count,
    findings: count,
    findingRows: count,
    sampleRows: count,
    ledgerEntries: count,
  }),
  /** Every file of the pack but manifest.json and SHA256SUMS, by path. */
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256 })),
  /** Ed25519, the 32 raw bytes in hex. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the 32 raw bytes of the public key. */
  fingerprint: sha256,
  /** Ed25519 over the UTF-8 bytes of the RFC 8785 form of this object without `signature`; hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The text that is signed. Keys that are not known to this edition are part of it. */
export function signedText(manifest: Readonly<Record<string, Json | undefined>>): string {
  const { signature: _signature, ...rest } = manifest
  return canonicalJson(rest)
}

/** A fingerprint in groups of four, as it is printed and read aloud. */
export function formatFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? ''
}
