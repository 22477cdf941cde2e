// `datafil.json`, the header of a data file: who can open it and which register it belongs to. Officers' chosen labels
// are the only personal data in it. The byte formats are described in docs/datafil.md.
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { bytesSchema } from './bytes.ts'
import { passphraseKdfSchema, recoveryKdfSchema } from './kdf.ts'

export const headerFormat = 'kontrolbog-datafil'
export const headerVersion = 1

/** What AES-256-GCM made of a text of `count` bytes. */
function boxSchema(count: number) {
  return z.strictObject({ nonce: bytesSchema(12), ciphertext: bytesSchema(count), tag: bytesSchema(16) })
}
export type Box = z.infer<ReturnType<typeof boxSchema>>

const commonSlotShape = {
  /** 32 hex digits, as the ledger names it. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  label: z.string().min(1).max(200),
  /** P-256, uncompressed point. */
  publicKey: bytesSchema(65),
  wrappedPrivateKey: boxSchema(32),
  sealedDataKey: z.strictObject({ ephemeralPublicKey: bytesSchema(65), box: boxSchema(32) }),
}

export const officerSlotSchema = z.strictObject({
  kind: z.literal('officer'),
  ...commonSlotShape,
  kdf: passphraseKdfSchema,
  /** Ed25519: the raw public key, and the seed wrapped under the same passphrase key. */
  signing: z.strictObject({ publicKey: bytesSchema(32), wrappedSeed: boxSchema(32) }),
})
export type OfficerSlot = z.infer<typeof officerSlotSchema>

export const recoverySlotSchema = z.strictObject({
  kind: z.literal('recovery'),
  ...commonSlotShape,
  kdf: recoveryKdfSchema,
})
export type RecoverySlot = z.infer<typeof recoverySlotSchema>

export const slotSchema = z.discriminatedUnion('kind', [officerSlotSchema, recoverySlotSchema])
export type Slot = z.infer<typeof slotSchema>

/** Ledger size and head (hex) when the header was written, under an HMAC of the data key. */
export const ledgerSealSchema = z.strictObject({
  size: z.int().min(0),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  mac: bytesSchema(32),
})
export type LedgerSeal = z.infer<typeof ledgerSealSchema>

export const headerSchema = z.strictObject({
  format: z.literal(headerFormat),
  version: z.literal(headerVersion),
  register: z.string().regex(/^register-[1-9][0-9]{0,8}\.db$/),
  slots: z
    .array(slotSchema)
    .min(1)
    .max(64)
    .refine((slots) => new Set(slots.map((slot) => slot.id)).size === slots.length),
  ledger: ledgerSealSchema,
})
export type Header = z.infer<typeof headerSchema>

const anyVersionSchema = z.object({ format: z.literal(headerFormat), version: z.int().min(1) })

/**
 * Reads the text of a header.
 *
 * @throws AppError `header-newer` for a version this program does not know, `header-unreadable` naming the field (empty
 *   when the text is no JSON object of this format) that is absent, malformed or out of bounds
 */
export function parseHeader(text: string): Header {
  const value = jsonOf(text)
  const known = anyVersionSchema.safeParse(value)
  if (!known.success) throw unreadable(known.error)
  if (known.data.version > headerVersion) {
    throw new AppError('header-newer', { found: known.data.version, known: headerVersion })
  }
  const header = headerSchema.safeParse(value)
  if (!header.success) throw unreadable(header.error)
  return header.data
}

/** The text of a header file: indented, for whoever has to look at it without Kontrolbog. */
export function headerText(header: Header): string {
  return `${JSON.stringify(header, null, 2)}\n`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('header-unreadable', { field: '' })
  }
}

function unreadable(error: z.ZodError): AppError {
  // The path of an unknown key is its parent: what a stranger wrote is not repeated.
  const field = error.issues[0]?.path.join('.') ?? ''
  return new AppError('header-unreadable', { field })
}
