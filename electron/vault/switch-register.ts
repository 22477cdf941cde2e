// Copy and switch: whatever replaces the whole register works on a copy, and a header that names it makes it the
// register. At every instant exactly one pair of header and register is valid.
import path from 'node:path'
import type { Slot } from '../../shared/vault/header.ts'
import { type DataFile, zeroKeys } from './data-file.ts'
import { readHeader, writeHeader } from './header-file.ts'
import { sealLedger } from './ledger-seal.ts'
import { macKeyOf } from './meta.ts'
import { type Database, openEncrypted } from './open-encrypted.ts'
import { nextRegister, removeRegister } from './register-name.ts'
import { assertSlotsKnown } from './slot-list.ts'
import { fsyncFile, fsyncFolder } from './write-atomically.ts'

export type RegisterChange = {
  /** Works on the copy at `file`, which opens with the old data key, and closes it. It may be a job in a worker. */
  readonly work: (file: string) => void | Promise<void>
  /** The key under which `work` leaves the copy, when it is another. It belongs to the data file afterwards. */
  readonly dataKey?: Buffer
  /** The slots of the new header, when they are others. */
  readonly slots?: readonly Slot[]
}

/**
 * Replaces the register by a changed copy. The register takes no writes meanwhile; `dataFile` must not be used
 * afterwards, but what is returned. When anything fails, `dataFile` is as it was and the error is thrown.
 */
export async function switchRegister(dataFile: DataFile, change: RegisterChange): Promise<DataFile> {
  const { folder, db } = dataFile
  const register = nextRegister(dataFile.header.register)
  const registerPath = path.join(folder, register)
  const dataKey = change.dataKey ?? dataFile.dataKey
  const macKey = macKeyOf(dataKey)
  let opened: Database | undefined
  try {
    removeRegister(folder, register)
    db.prepare('VACUUM INTO ?').run(registerPath)
    // What would be recorded now would be lost at the switch.
    db.pragma('query_only=ON')
    await change.work(registerPath)
    fsyncFile(registerPath)
    fsyncFolder(folder)
    opened = openWhole(registerPath, dataKey, db.pragma('journal_mode', { simple: true }) === 'wal')
    const header = {
      ...dataFile.header,
      register,
      slots: [...(change.slots ?? dataFile.header.slots)],
      ledger: sealLedger(opened, macKey, register),
    }
    assertSlotsKnown(opened, macKey, header)
    await writeHeader(folder, header)
    closeOld(dataFile, dataKey)
    return { ...dataFile, header, dataKey, macKey, registerPath, db: opened }
  } catch (error) {
    opened?.close()
    macKey.fill(0)
    // A header that was written before the failure is the valid one, and the next start removes the other register.
    if (readHeader(folder).register !== register) removeRegister(folder, register)
    db.pragma('query_only=OFF')
    throw error
  }
}

/** Opens the copy as it will be used, having read every page of it. */
function openWhole(file: string, key: Buffer, isWal: boolean): Database {
  const db = openEncrypted(file, key, { mode: 'write', journal: isWal ? 'wal' : 'truncate' })
  const verdict = db.pragma('quick_check(1)', { simple: true })
  if (verdict === 'ok') return db
  db.close()
  throw new Error('the copy of the register is not whole')
}

function closeOld(dataFile: DataFile, newDataKey: Buffer): void {
  dataFile.db.close()
  if (newDataKey === dataFile.dataKey) dataFile.macKey.fill(0)
  else zeroKeys(dataFile)
  try {
    removeRegister(dataFile.folder, dataFile.header.register)
  } catch {
    // Another program looks at it. Nothing names it any more, and the next start removes it.
  }
}
