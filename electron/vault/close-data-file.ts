// The clean lock.
import { type DataFile, zeroKeys } from './data-file.ts'
import { writeHeader } from './header-file.ts'
import { type LedgerExtent, ledgerExtent, sealLedger } from './ledger-seal.ts'
import { removeLockNote } from './lock-note.ts'

/**
 * Closes a data file in order: the log is written into the register, the header gets the ledger's extent, the keys are
 * zeroed. `extent` is what the caller believes the ledger to hold; another one is a bug, and the header is not written.
 */
export async function closeDataFile(dataFile: DataFile, extent: LedgerExtent): Promise<void> {
  const { db, folder, header, macKey } = dataFile
  try {
    const sealed = ledgerExtent(db, macKey)
    if (sealed.size !== extent.size || sealed.head !== extent.head) {
      throw new Error('the ledger does not end where the caller says')
    }
    db.pragma('wal_checkpoint(TRUNCATE)')
    // Before the register is let go: nobody else may write the header meanwhile.
    await writeHeader(folder, { ...header, ledger: sealLedger(db, macKey, header.register) })
    removeLockNote(folder)
  } finally {
    db.close()
    zeroKeys(dataFile)
  }
}

/** Lets go of a data file without a clean lock, when that failed or there is no time. What was recorded stays. */
export function abandonDataFile(dataFile: DataFile): void {
  dataFile.db.close()
  zeroKeys(dataFile)
}
