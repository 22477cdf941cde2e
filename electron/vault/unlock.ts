// Which slot of a header a secret opens.
import { AppError } from '../../shared/errors.ts'
import type { Header, Slot } from '../../shared/vault/header.ts'
import type { Secret } from './data-file.ts'
import { unsealDataKey } from './seal-data-key.ts'
import { type SlotKeys, zeroSlotKeys } from './slot-keys.ts'
import { unlockOfficerSlot, unlockRecoverySlot } from './unlock-slot.ts'

/**
 * The slot that the secret opens, and the data key, which the caller zeroes. A passphrase is tried on every officer's
 * slot unless the secret names one: one key derivation each.
 *
 * @throws AppError `wrong-passphrase`, `wrong-recovery-key`, `recovery-key-mistyped`, `passphrase-empty`,
 *   `header-tampered` when the slot opens and its sealed data key does not, `job-cancelled`
 */
export async function unlock(
  header: Header,
  secret: Secret,
  signal?: AbortSignal,
): Promise<{ readonly slot: Slot; readonly dataKey: Buffer }> {
  for (const [index, slot] of header.slots.entries()) {
    const keys = await keysOf(slot, secret, signal)
    if (keys === undefined) continue
    const dataKey = unsealDataKey(slot, keys.privateKey)
    zeroSlotKeys(keys)
    if (dataKey === undefined)
      throw new AppError('header-tampered', { field: `slots.${index}.sealedDataKey` })
    return { slot, dataKey }
  }
  throw new AppError('passphrase' in secret ? 'wrong-passphrase' : 'wrong-recovery-key', {})
}

async function keysOf(slot: Slot, secret: Secret, signal?: AbortSignal): Promise<SlotKeys | undefined> {
  if (!('passphrase' in secret)) {
    return slot.kind === 'recovery' ? unlockRecoverySlot(slot, secret.recoveryKey) : undefined
  }
  if (slot.kind !== 'officer') return undefined
  if (secret.slotId !== undefined && secret.slotId !== slot.id) return undefined
  return unlockOfficerSlot(slot, secret.passphrase, signal)
}
