// An officer's signature under an approval: their passphrase is asked again, and no other officer can make it.
import { sign, verify } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { type DataFile, slotOf } from './data-file.ts'
import { signingKeyOf, verificationKeyOf } from './signing-key.ts'
import { zeroSlotKeys } from './slot-keys.ts'
import { unlockOfficerSlot } from './unlock-slot.ts'

/** As table `signature` keeps it: the slot's id, its 32-byte public key and the 64-byte signature. */
export type DigestSignature = {
  readonly slotId: string
  readonly publicKey: Buffer
  readonly signature: Buffer
}

/**
 * Signs a SHA-256 digest (32 bytes) with the Ed25519 key of the officer who opened the data file.
 *
 * @throws AppError `officer-slot-needed` when it was opened by the recovery key, `wrong-passphrase`, `job-cancelled`
 */
export async function signDigest(
  dataFile: DataFile,
  passphrase: string,
  digest: Uint8Array,
  signal?: AbortSignal,
): Promise<DigestSignature> {
  if (digest.length !== 32) throw new Error('a digest has 32 bytes')
  const slot = slotOf(dataFile)
  if (slot.kind !== 'officer') throw new AppError('officer-slot-needed', {})
  const keys = await unlockOfficerSlot(slot, passphrase, signal)
  if (keys?.signingSeed === undefined) throw new AppError('wrong-passphrase', {})
  try {
    const signature = sign(null, digest, signingKeyOf(keys.signingSeed))
    return { slotId: slot.id, publicKey: Buffer.from(slot.signing.publicKey, 'base64'), signature }
  } finally {
    zeroSlotKeys(keys)
  }
}

/** Whether the signature is that key's, over that digest. Says nothing of whose the key is. */
export function verifySignature({
  publicKey,
  digest,
  signature,
}: {
  readonly publicKey: Uint8Array
  readonly digest: Uint8Array
  readonly signature: Uint8Array
}): boolean {
  if (publicKey.length !== 32 || digest.length !== 32 || signature.length !== 64) return false
  return verify(null, digest, verificationKeyOf(publicKey), signature)
}
