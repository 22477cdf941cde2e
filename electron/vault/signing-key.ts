// Ed25519 keys as raw bytes: what the header keeps, and what node:crypto wants instead.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

// RFC 8410: what stands before the 32-byte seed in a PKCS #8 file, and before the point in a SubjectPublicKeyInfo.
const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The node:crypto key of a raw Ed25519 seed. */
export function signingKeyOf(seed: Buffer): KeyObject {
  const der = Buffer.concat([seedPrefix, seed])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}

/** The node:crypto key of a raw 32-byte Ed25519 public key. */
export function verificationKeyOf(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' })
}

/** A new pair: the 32-byte seed, which the caller zeroes, and the public key as base64. */
export function newSigningPair(): { readonly seed: Buffer; readonly publicKey: string } {
  const pair = generateKeyPairSync('ed25519')
  const der = pair.privateKey.export({ format: 'der', type: 'pkcs8' })
  const seed = Buffer.from(der.subarray(seedPrefix.length))
  der.fill(0)
  return { seed, publicKey: publicKeyOfSeed(seed) }
}

/** The public key of a seed, as base64 of its 32 bytes. */
export function publicKeyOfSeed(seed: Buffer): string {
  const spki = createPublicKey(signingKeyOf(seed)).export({ format: 'der', type: 'spki' })
  return spki.subarray(spkiPrefix.length).toString('base64')
}
