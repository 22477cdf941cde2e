// Opening a data file: secret -> slot -> data key -> register, and every check that header and register belong together.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Header, Slot } from '../../shared/vault/header.ts'
import { type DataFile, type Secret, zeroKeys } from './data-file.ts'
import { isSameHeader, readHeader, writeHeader } from './header-file.ts'
import { journalFor } from './journal-for.ts'
import { assertLedgerSeal } from './ledger-seal.ts'
import { removeLeftovers } from './leftovers.ts'
import { readLockNote, writeLockNote } from './lock-note.ts'
import { macKeyOf } from './meta.ts'
import { type Database, type Journal, openEncrypted } from './open-encrypted.ts'
import { assertSlotsKnown, clearPendingSlot, readPendingSlot, slotsKnown } from './slot-list.ts'
import { unlock } from './unlock.ts'
import { asRegisterError } from './register-error.ts'

export type OpenDataFileOptions = {
  /** `drop` writes the header without slots that the register does not know, instead of refusing to open. */
  readonly unknownSlots?: 'refuse' | 'drop'
  readonly journal?: Journal
  readonly signal?: AbortSignal
}

// Another process may switch the register between our reading the header and holding the lock.
const attempts = 3

const pageBytes = 4096

/**
 * Opens the data file in `folder` by a passphrase or a recovery key, exclusively.
 *
 * @throws AppError `data-file-missing`, `header-unreadable`, `header-newer`, `passphrase-empty`, `wrong-passphrase`,
 *   `recovery-key-mistyped`, `wrong-recovery-key`, `header-tampered`, `register-missing`, `register-unreadable`,
 *   `data-file-in-use`, `slot-unknown`, `register-behind-header`, `register-beside-header`, `meta-tampered`,
 *   `job-cancelled`
 */
export async function openDataFile(
  folder: string,
  secret: Secret,
  options: OpenDataFileOptions = {},
): Promise<DataFile> {
  for (let attempt = 1; ; attempt++) {
    const header = readHeader(folder)
    const { slot, dataKey } = await unlock(header, secret, options.signal)
    const db = openRegister(folder, header, dataKey, options)
    if (db && isSameHeader(readHeader(folder), header)) {
      return await settle({ folder, header, slot, dataKey, db }, options)
    }
    db?.close()
    dataKey.fill(0)
    if (attempt === attempts) throw new AppError('data-file-in-use', readLockNote(folder) ?? {})
  }
}

type Opened = {
  readonly folder: string
  readonly header: Header
  readonly slot: Slot
  readonly dataKey: Buffer
  readonly db: Database
}

/** The register, or undefined when the header moved on to another meanwhile. */
function openRegister(
  folder: string,
  header: Header,
  dataKey: Buffer,
  { journal = journalFor(folder) }: OpenDataFileOptions,
): Database | undefined {
  const file = path.join(folder, header.register)
  try {
    if (!existsSync(file)) throw new AppError('register-missing', { register: header.register })
    // SQLite takes a file without a first page for a new one, and would write it.
    if (statSync(file).size < pageBytes)
      throw new AppError('register-unreadable', { register: header.register })
    // SQLite says of a read-only folder that reading failed; asked first, the system says what it is.
    accessSync(folder, constants.W_OK)
    accessSync(file, constants.W_OK)
    return openEncrypted(file, dataKey, { mode: 'write', journal })
  } catch (error) {
    if (!isSameHeader(readHeader(folder), header)) return undefined
    dataKey.fill(0)
    if (error instanceof AppError && error.code === 'data-file-in-use') {
      throw new AppError('data-file-in-use', readLockNote(folder) ?? {}, { cause: error })
    }
    throw asRegisterError(error, header.register)
  }
}

/** Checks, finishes what a killed process began, and removes what it left. */
async function settle(opened: Opened, options: OpenDataFileOptions): Promise<DataFile> {
  const { folder, slot, dataKey, db } = opened
  const macKey = macKeyOf(dataKey)
  try {
    assertLedgerSeal(opened.header, db, macKey)
    const header = await settleSlots(opened, macKey, options.unknownSlots ?? 'refuse')
    removeLeftovers(folder, header.register)
    writeLockNote(folder)
    return {
      folder,
      header,
      slotId: slot.id,
      isRecovery: slot.kind === 'recovery',
      dataKey,
      macKey,
      registerPath: path.join(folder, header.register),
      db,
    }
  } catch (error) {
    zeroKeys({ dataKey, macKey })
    db.close()
    throw asRegisterError(error, opened.header.register)
  }
}

async function settleSlots(
  { folder, header, slot, db }: Opened,
  macKey: Buffer,
  unknownSlots: 'refuse' | 'drop',
): Promise<Header> {
  const slots = slotsKnown(db, macKey, header)
  // A slot that is dropped cannot be the one that opened the data file.
  if (unknownSlots === 'refuse' || !slots.includes(slot)) assertSlotsKnown(db, macKey, header)
  const pending = readPendingSlot(db, macKey)
  if (pending && !slots.some(({ id }) => id === pending.id)) slots.push(pending)
  const settled = slots.length === header.slots.length && !pending ? header : { ...header, slots }
  if (settled !== header) await writeHeader(folder, settled)
  if (pending) clearPendingSlot(db)
  return settled
}
