// New key slots, and an officer's slot under a new passphrase.
import { randomBytes } from 'node:crypto'
import type { Box, OfficerSlot, RecoverySlot } from '../../shared/vault/header.ts'
import { type Argon2Parameters, defaultArgon2Parameters } from '../../shared/vault/kdf.ts'
import { recoveryKeyBytes, recoveryKeyText } from '../../shared/vault/recovery-key.ts'
import { closeBox } from './box.ts'
import { deriveKey } from './derive-key.ts'
import { newKeyPair, sealDataKey } from './seal-data-key.ts'
import { newSigningPair } from './signing-key.ts'
import { recoveryWrappingKey, type SlotKeys, wrapBindings, zeroSlotKeys } from './slot-keys.ts'

export type NewOfficer = {
  readonly label: string
  readonly passphrase: string
  readonly kdf?: Argon2Parameters | undefined
  /** The slot's id, which the ledger names; drawn at random when absent. */
  readonly slotId?: string | undefined
}

/** A slot for an officer: a P-256 pair for the data key and an Ed25519 pair for approvals, under one passphrase. */
export async function newOfficerSlot(officer: NewOfficer, dataKey: Buffer): Promise<OfficerSlot> {
  const pair = newKeyPair()
  const signing = newSigningPair()
  const keys = { privateKey: pair.privateKey, signingSeed: signing.seed }
  try {
    const wrapped = await wrapOfficerKeys(keys, officer.passphrase, officer.kdf)
    const identity = { id: officer.slotId ?? newSlotId(), publicKey: pair.publicKey.toString('base64') }
    return {
      kind: 'officer',
      ...identity,
      label: officer.label,
      kdf: wrapped.kdf,
      wrappedPrivateKey: wrapped.privateKey,
      sealedDataKey: sealDataKey(identity, dataKey),
      signing: { publicKey: signing.publicKey, wrappedSeed: wrapped.signingSeed },
    }
  } finally {
    zeroSlotKeys(keys)
  }
}

/** A slot for a new recovery key, and the key in its printed form: the only time it is ever seen. */
export function newRecoverySlot(
  label: string,
  dataKey: Buffer,
  slotId = newSlotId(),
): { readonly slot: RecoverySlot; readonly recoveryKey: string } {
  const pair = newKeyPair()
  const secret = randomBytes(recoveryKeyBytes)
  const kdf = { algorithm: 'hkdf-sha256', salt: randomBytes(16).toString('base64') } as const
  const wrappingKey = recoveryWrappingKey(secret, kdf.salt)
  try {
    const identity = { id: slotId, publicKey: pair.publicKey.toString('base64') }
    const slot: RecoverySlot = {
      kind: 'recovery',
      ...identity,
      label,
      kdf,
      wrappedPrivateKey: closeBox(wrappingKey, pair.privateKey, wrapBindings(kdf, 'data key')),
      sealedDataKey: sealDataKey(identity, dataKey),
    }
    return { slot, recoveryKey: recoveryKeyText(secret) }
  } finally {
    for (const buffer of [pair.privateKey, secret, wrappingKey]) buffer.fill(0)
  }
}

/** The same pairs under another passphrase: nothing is sealed anew, and no one else notices. */
export async function rewrapOfficerSlot(
  slot: OfficerSlot,
  keys: SlotKeys,
  passphrase: string,
  kdf?: Argon2Parameters,
): Promise<OfficerSlot> {
  const wrapped = await wrapOfficerKeys(keys, passphrase, kdf)
  return {
    ...slot,
    kdf: wrapped.kdf,
    wrappedPrivateKey: wrapped.privateKey,
    signing: { ...slot.signing, wrappedSeed: wrapped.signingSeed },
  }
}

async function wrapOfficerKeys(
  keys: SlotKeys,
  passphrase: string,
  parameters: Argon2Parameters = defaultArgon2Parameters,
): Promise<{ kdf: OfficerSlot['kdf']; privateKey: Box; signingSeed: Box }> {
  if (keys.signingSeed === undefined) throw new Error('an officer has a signing key')
  const kdf = { algorithm: 'argon2id', ...parameters, salt: randomBytes(16).toString('base64') } as const
  const wrappingKey = await deriveKey(passphrase, kdf)
  try {
    return {
      kdf,
      privateKey: closeBox(wrappingKey, keys.privateKey, wrapBindings(kdf, 'data key')),
      signingSeed: closeBox(wrappingKey, keys.signingSeed, wrapBindings(kdf, 'signing')),
    }
  } finally {
    wrappingKey.fill(0)
  }
}

function newSlotId(): string {
  return randomBytes(16).toString('hex')
}
