// The manifest of a pack: made, signed, and its signature checked.
import { createHash, verify } from 'node:crypto'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import { manifestFormat, manifestSchema, signedText } from '../../shared/evidence/manifest.ts'
import { packStatus } from '../../shared/evidence/control-parts.ts'
import type { PackRequest } from '../../shared/evidence/pack-request.ts'
import type { Json } from '../../shared/text/canonical-json.ts'
import { verificationKeyOf } from '../vault/signing-key.ts'
import type { PackFile } from './pack-folder.ts'

/** The data file's Ed25519 key for packs: 32 raw bytes, and a signature of 64. The private half stays where it is. */
export type PackSigner = {
  readonly publicKey: Uint8Array
  sign(bytes: Uint8Array): Uint8Array
}

export type ManifestParts = {
  readonly request: PackRequest
  readonly files: readonly PackFile[]
  readonly pages: number
  /** Titles of the PDF's chapters. */
  readonly chapters: readonly string[]
}

/** SHA-256 of the 32 raw bytes of a public key, hex. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex')
}

export function signedManifest(parts: ManifestParts, signer: PackSigner): Manifest {
  const { request, files, pages, chapters } = parts
  const { authority } = request
  const controls = request.controls.map(({ control }) => control)
  const findings = controls.flatMap((control) => control.findings)
  const unsigned = {
    format: manifestFormat,
    appVersion: request.appVersion,
    authority: { name: authority.name, cvr: authority.cvr, journalNumber: authority.journalNumber ?? null },
    period: { from: request.period.from, to: request.period.to },
    generatedAt: request.generatedAt,
    timezone: request.timezone,
    language: request.language,
    status: packStatus(request),
    ledger: { seq: request.ledger.seq, head: request.ledger.head },
    filters: { names: 'medarbejdernumre', personsLookedUp: 'koder', chapters },
    counts: {
      pages,
      sources: request.controls.reduce((sum, { sources }) => sum + sources.length, 0),
      findings: findings.length,
      findingRows: findings.reduce((sum, { events }) => sum + events.length, 0),
      sampleRows: controls.reduce((sum, { sample }) => sum + sample.rows.length, 0),
      ledgerEntries: request.ledger.seq,
    },
    files: files
      .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    publicKey: Buffer.from(signer.publicKey).toString('hex'),
    fingerprint: fingerprintOf(signer.publicKey),
  } as const
  const signature = signer.sign(Buffer.from(signedText(unsigned), 'utf8'))
  return manifestSchema.parse({ ...unsigned, signature: Buffer.from(signature).toString('hex') })
}

/** Whether the signature is that of the manifest's own key over everything else in it. */
export function isSignatureValid(manifest: { readonly [name: string]: Json | undefined }): boolean {
  const { publicKey, signature } = manifest
  if (typeof publicKey !== 'string' || typeof signature !== 'string') return false
  const point = Buffer.from(publicKey, 'hex')
  if (point.length !== 32 || signature.length !== 128) return false
  const key = verificationKeyOf(point)
  return verify(null, Buffer.from(signedText(manifest), 'utf8'), key, Buffer.from(signature, 'hex'))
}
