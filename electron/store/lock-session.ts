// The lock: every job is cancelled, the register closes, the keys are zeroed, the tickets end.
import { ledgerHead } from '../ledger/open-ledger.ts'
import { abandonDataFile, closeDataFile } from '../vault/close-data-file.ts'
import type { StoreContext } from './context.ts'

/**
 * Closes the data file that is open, if one is. What was recorded stays, whatever goes wrong here.
 *
 * @param except a job that goes on: the one that puts another data file in its place
 */
export async function lockSession({ session, files, jobs }: StoreContext, except?: string): Promise<void> {
  files.clear()
  // A job that changes slots or register hands over the data file it leaves: that one is to be closed, under its header.
  await jobs.cancelAll(except)
  const was = session.clear()
  await jobs.cancelAll(except)
  if (!was) return
  const { dataFile } = was
  if (!dataFile.db.open) return
  const { seq, head } = ledgerHead(dataFile.db)
  try {
    await closeDataFile(dataFile, { size: seq, head })
  } catch {
    // The clean lock failed (a full disk, a share that is gone): the entries stand, and the next opening checks them.
    if (dataFile.db.open) abandonDataFile(dataFile)
  }
}
