// A new data key, sealed to everyone who stays without their being present: for an officer who is removed, or a key that
// may be known.
import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { Slot } from '../../shared/vault/header.ts'
import type { RecordSlotChange } from './change-slots.ts'
import type { DataFile } from './data-file.ts'
import { macKeyOf } from './meta.ts'
import { type Database, openEncrypted } from './open-encrypted.ts'
import { rekeyCopy } from './rekey-copy.ts'
import { sealDataKey } from './seal-data-key.ts'
import { assertSlotsKnown, writeSlotList } from './slot-list.ts'
import { switchRegister } from './switch-register.ts'

/**
 * Removes a slot under a new data key: whoever had it, and whoever kept an old header, opens nothing that is recorded
 * from now on. `dataFile` must not be used afterwards, but what is returned.
 *
 * @throws AppError `slot-not-removable` for the slot by which the data file was opened
 */
export async function removeSlot(
  dataFile: DataFile,
  slotId: string,
  record: RecordSlotChange,
): Promise<DataFile> {
  if (slotId === dataFile.slotId) throw new AppError('slot-not-removable', {})
  const staying = dataFile.header.slots.filter(({ id }) => id !== slotId)
  if (staying.length === dataFile.header.slots.length) throw new Error('the slot to remove is not there')
  return rekeyDataFile(dataFile, staying, (db, macKey) => record(db, macKey, slotId))
}

/** Replaces the data key and keeps every slot; `record` names that in the ledger. Otherwise as `removeSlot`. */
export async function replaceDataKey(
  dataFile: DataFile,
  record: (db: Database, macKey: Buffer) => void,
): Promise<DataFile> {
  return rekeyDataFile(dataFile, dataFile.header.slots, record)
}

async function rekeyDataFile(
  dataFile: DataFile,
  staying: readonly Slot[],
  record: (db: Database, macKey: Buffer) => void,
): Promise<DataFile> {
  // Never sealed to a slot that someone put into the header.
  assertSlotsKnown(dataFile.db, dataFile.macKey, dataFile.header)
  const dataKey = randomBytes(32)
  const slots = staying.map((slot) => ({ ...slot, sealedDataKey: sealDataKey(slot, dataKey) }))
  const work = (file: string) => {
    rekeyCopy(file, dataFile.dataKey, dataKey)
    changeCopy(file, dataKey, slots, record)
  }
  try {
    return await switchRegister(dataFile, { work, dataKey, slots })
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}

function changeCopy(
  file: string,
  dataKey: Buffer,
  slots: readonly Slot[],
  record: (db: Database, macKey: Buffer) => void,
): void {
  const db = openEncrypted(file, dataKey, { mode: 'write', journal: 'truncate' })
  const macKey = macKeyOf(dataKey)
  try {
    db.transaction(() => {
      writeSlotList(db, macKey, slots)
      record(db, macKey)
    })()
  } finally {
    db.close()
    macKey.fill(0)
  }
}
