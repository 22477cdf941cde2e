// From an officer's passphrase or a recovery key to the data key that is sealed to the slot.
import type { OfficerSlot, RecoverySlot, Slot } from '../../shared/vault/header.ts'
import { readRecoveryKey } from '../../shared/vault/recovery-key.ts'
import { openBox } from './box.ts'
import { deriveKey } from './derive-key.ts'
import { isPair } from './seal-data-key.ts'
import { publicKeyOfSeed } from './signing-key.ts'
import { recoveryWrappingKey, type SlotKeys, wrapBindings } from './slot-keys.ts'

/** The keys of an officer's slot, or undefined when the passphrase is not its own. Derives a key: slow. */
export async function unlockOfficerSlot(
  slot: OfficerSlot,
  passphrase: string,
  signal?: AbortSignal,
): Promise<SlotKeys | undefined> {
  const wrappingKey = await deriveKey(passphrase, slot.kdf, signal)
  try {
    const privateKey = unwrapPrivateKey(slot, wrappingKey)
    if (privateKey === undefined) return undefined
    const signingSeed = openBox(wrappingKey, slot.signing.wrappedSeed, wrapBindings(slot.kdf, 'signing'))
    if (signingSeed !== undefined && publicKeyOfSeed(signingSeed) === slot.signing.publicKey) {
      return { privateKey, signingSeed }
    }
    privateKey.fill(0)
    signingSeed?.fill(0)
    return undefined
  } finally {
    wrappingKey.fill(0)
  }
}

/**
 * The keys of a recovery slot, or undefined when the recovery key belongs to another.
 *
 * @throws AppError `recovery-key-mistyped`
 */
export function unlockRecoverySlot(slot: RecoverySlot, recoveryKey: string): SlotKeys | undefined {
  // The same bytes, not a copy: they are zeroed below.
  const secret = Buffer.from(readRecoveryKey(recoveryKey).buffer)
  const wrappingKey = recoveryWrappingKey(secret, slot.kdf.salt)
  try {
    const privateKey = unwrapPrivateKey(slot, wrappingKey)
    return privateKey && { privateKey, signingSeed: undefined }
  } finally {
    secret.fill(0)
    wrappingKey.fill(0)
  }
}

function unwrapPrivateKey(slot: Slot, wrappingKey: Buffer): Buffer | undefined {
  const privateKey = openBox(wrappingKey, slot.wrappedPrivateKey, wrapBindings(slot.kdf, 'data key'))
  if (privateKey === undefined) return undefined
  if (isPair(Buffer.from(slot.publicKey, 'base64'), privateKey)) return privateKey
  privateKey.fill(0)
  return undefined
}
