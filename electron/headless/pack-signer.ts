// The data file's own Ed25519 key for packs: made with the first pack, kept in the register's `secret`.
import { sign } from 'node:crypto'
import { type PackSigner, fingerprintOf } from '../evidence/pack-manifest.ts'
import type { DataFile } from '../vault/data-file.ts'
import { newSigningPair, publicKeyOfSeed, signingKeyOf } from '../vault/signing-key.ts'

const secretName = 'pack-signing-key'

/** SHA-256 of the public key that signs a data file's packs, hex; null before the first pack. */
export function packKeyFingerprint({ db }: DataFile): string | null {
  const seed: unknown = db.prepare('SELECT value FROM secret WHERE name = ?').pluck().get(secretName)
  if (!Buffer.isBuffer(seed)) return null
  const publicKey = Buffer.from(publicKeyOfSeed(seed), 'base64')
  seed.fill(0)
  return fingerprintOf(publicKey)
}

/** The signer of a data file's packs. The seed is read for each signature and zeroed after it. */
export function packSigner({ db }: DataFile): PackSigner {
  if (db.prepare('SELECT 1 FROM secret WHERE name = ?').get(secretName) === undefined) {
    const { seed } = newSigningPair()
    db.prepare('INSERT INTO secret (name, value) VALUES (?, ?)').run(secretName, seed)
    seed.fill(0)
  }
  const withSeed = <Result>(use: (seed: Buffer) => Result): Result => {
    const seed: unknown = db.prepare('SELECT value FROM secret WHERE name = ?').pluck().get(secretName)
    if (!Buffer.isBuffer(seed)) throw new Error('the signing key of packs is a blob')
    try {
      return use(seed)
    } finally {
      seed.fill(0)
    }
  }
  return {
    publicKey: withSeed((seed) => Buffer.from(publicKeyOfSeed(seed), 'base64')),
    sign: (bytes) => withSeed((seed) => sign(null, bytes, signingKeyOf(seed))),
  }
}
