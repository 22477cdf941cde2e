// A new data file: register first, header last. Until the header stands there is no data file.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type Header, headerFormat, headerVersion } from '../../shared/vault/header.ts'
import type { Argon2Parameters } from '../../shared/vault/kdf.ts'
import { type DataFile, zeroKeys } from './data-file.ts'
import { headerName, writeHeader } from './header-file.ts'
import { journalFor } from './journal-for.ts'
import { sealLedger } from './ledger-seal.ts'
import { writeLockNote } from './lock-note.ts'
import { macKeyOf } from './meta.ts'
import { newOfficerSlot, newRecoverySlot } from './new-slot.ts'
import { type Database, type Journal, openEncrypted } from './open-encrypted.ts'
import { firstRegister, registersIn, removeRegister } from './register-name.ts'
import { writeSlotList } from './slot-list.ts'

export const recoveryLabel = 'Genoprettelsesnøgle'

export type NewDataFile = {
  readonly folder: string
  readonly passphrase: string
  /** What the officer calls their slot; it stands in clear in the header. */
  readonly label: string
  /** Makes the tables of the register, `meta` among them; runs inside a transaction. */
  readonly createRegister: (db: Database, macKey: Buffer) => void
  readonly kdf?: Argon2Parameters
  readonly journal?: Journal
  /** Where the slots' ids come from; random when absent. The officer's is drawn before the recovery key's. */
  readonly newSlotId?: () => string
}

/**
 * Makes a data file in a folder that has none, opened by its first officer. `recoveryKey` is the printed form, kept
 * nowhere.
 *
 * @throws AppError `data-file-exists`, `passphrase-empty`
 */
export async function createDataFile(
  options: NewDataFile,
): Promise<{ readonly dataFile: DataFile; readonly recoveryKey: string }> {
  const { folder, label, passphrase, kdf } = options
  mkdirSync(folder, { recursive: true })
  if (existsSync(path.join(folder, headerName)) || registersIn(folder).length > 0) {
    throw new AppError('data-file-exists', {})
  }
  const dataKey = randomBytes(32)
  const macKey = macKeyOf(dataKey)
  let db: Database | undefined
  try {
    const officer = await newOfficerSlot({ label, passphrase, kdf, slotId: options.newSlotId?.() }, dataKey)
    const { slot: recovery, recoveryKey } = newRecoverySlot(recoveryLabel, dataKey, options.newSlotId?.())
    const slots = [officer, recovery]
    const registerPath = path.join(folder, firstRegister)
    const register = openEncrypted(registerPath, dataKey, {
      mode: 'create',
      journal: options.journal ?? journalFor(folder),
    })
    db = register
    register.transaction(() => {
      options.createRegister(register, macKey)
      writeSlotList(register, macKey, slots)
    })()
    const header: Header = {
      format: headerFormat,
      version: headerVersion,
      register: firstRegister,
      slots,
      ledger: sealLedger(register, macKey, firstRegister),
    }
    await writeHeader(folder, header)
    writeLockNote(folder)
    const opened = { slotId: officer.id, isRecovery: false, dataKey, macKey, registerPath, db: register }
    return { dataFile: { folder, header, ...opened }, recoveryKey }
  } catch (error) {
    zeroKeys({ dataKey, macKey })
    db?.close()
    if (db && !existsSync(path.join(folder, headerName))) removeRegister(folder, firstRegister)
    throw error
  }
}
