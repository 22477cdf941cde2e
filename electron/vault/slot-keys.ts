// What lies behind a slot's secret, and how it is bound to the way the secret becomes a key.
import { hkdfSync } from 'node:crypto'
import { headerFormat, headerVersion, type Slot } from '../../shared/vault/header.ts'

/** What a slot's secret unwraps. Whoever got them zeroes them; `signingSeed` is an officer's. */
export type SlotKeys = { readonly privateKey: Buffer; readonly signingSeed: Buffer | undefined }

export function zeroSlotKeys(keys: SlotKeys): void {
  keys.privateKey.fill(0)
  keys.signingSeed?.fill(0)
}

/** The associated data of a wrapped key: what is changed in the header's parameters or salt no longer unwraps. */
export function wrapBindings(kdf: Slot['kdf'], purpose: 'data key' | 'signing') {
  return { format: headerFormat, kdf, purpose, version: headerVersion }
}

/** The key that wraps a recovery slot's private key. */
export function recoveryWrappingKey(secret: Buffer, salt: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'base64'), 'kontrolbog recovery 1', 32))
}
