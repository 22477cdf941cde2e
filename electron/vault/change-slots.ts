// A new slot, and an officer's new passphrase. Neither changes the data key: see rekey-data-file.ts for what does.
import { AppError } from '../../shared/errors.ts'
import { headerSchema, type Slot } from '../../shared/vault/header.ts'
import type { Argon2Parameters } from '../../shared/vault/kdf.ts'
import { recoveryLabel } from './create-data-file.ts'
import { type DataFile, slotOf } from './data-file.ts'
import { writeHeader } from './header-file.ts'
import { sealLedger } from './ledger-seal.ts'
import { type NewOfficer, newOfficerSlot, newRecoverySlot, rewrapOfficerSlot } from './new-slot.ts'
import type { Database } from './open-encrypted.ts'
import { zeroSlotKeys } from './slot-keys.ts'
import { assertSlotsKnown, clearPendingSlot, writePendingSlot, writeSlotList } from './slot-list.ts'
import { unlockOfficerSlot } from './unlock-slot.ts'

/** Records the change of slots in the ledger of `db`, inside the transaction that makes it. */
export type RecordSlotChange = (db: Database, macKey: Buffer, slotId: string) => void

/**
 * Gives the officer who opened the data file another passphrase. No one else's slot changes and nothing is sealed anew.
 * `record` runs just before the header is written: a change without an entry there must not be.
 *
 * @throws AppError `officer-slot-needed`, `wrong-passphrase`, `passphrase-empty`
 */
export async function changePassphrase(
  dataFile: DataFile,
  change: { readonly from: string; readonly to: string; readonly kdf?: Argon2Parameters },
  record: () => void = () => undefined,
): Promise<DataFile> {
  const slot = slotOf(dataFile)
  if (slot.kind !== 'officer') throw new AppError('officer-slot-needed', {})
  const keys = await unlockOfficerSlot(slot, change.from)
  if (keys === undefined) throw new AppError('wrong-passphrase', {})
  try {
    const rewrapped = await rewrapOfficerSlot(slot, keys, change.to, change.kdf)
    record()
    return await withSlots(
      dataFile,
      dataFile.header.slots.map((other) => (other.id === slot.id ? rewrapped : other)),
    )
  } finally {
    zeroSlotKeys(keys)
  }
}

/**
 * Adds a slot for an officer, who chooses a passphrase, or for a new recovery key, whose printed form is returned.
 *
 * @throws AppError `passphrase-empty`
 */
export async function addSlot(
  dataFile: DataFile,
  newcomer: NewOfficer | 'recovery key',
  record: RecordSlotChange,
  slotId?: string,
): Promise<{ readonly dataFile: DataFile; readonly slotId: string; readonly recoveryKey?: string }> {
  const { db, header, macKey } = dataFile
  const made =
    newcomer === 'recovery key'
      ? newRecoverySlot(recoveryLabel, dataFile.dataKey, slotId)
      : { slot: await newOfficerSlot({ ...newcomer, slotId }, dataFile.dataKey) }
  const slots = headerSchema.shape.slots.parse([...header.slots, made.slot])
  db.transaction(() => {
    writeSlotList(db, macKey, slots)
    writePendingSlot(db, macKey, made.slot)
    record(db, macKey, made.slot.id)
  })()
  // Killed from here on, the next opening writes the pending slot into the header.
  const changed = await withSlots(dataFile, slots)
  clearPendingSlot(db)
  return { ...made, dataFile: changed, slotId: made.slot.id }
}

/** The data file under a header with these slots, all of which its register knows. */
async function withSlots(dataFile: DataFile, slots: readonly Slot[]): Promise<DataFile> {
  const { db, folder, macKey } = dataFile
  const ledger = sealLedger(db, macKey, dataFile.header.register)
  const header = { ...dataFile.header, slots: [...slots], ledger }
  assertSlotsKnown(db, macKey, header)
  await writeHeader(folder, header)
  return { ...dataFile, header }
}
