// What a handler of the store worker gets, over a real register: call the handlers as the router does.
import path from 'node:path'
import type { Ledger } from '../../electron/ledger/open-ledger.ts'
import type { StoreContext } from '../../electron/store/context.ts'
import { fileTickets } from '../../electron/store/file-tickets.ts'
import { runningJobs } from '../../electron/store/running-jobs.ts'
import { sessionHolder } from '../../electron/store/session.ts'
import type { DataFile } from '../../electron/vault/data-file.ts'

/** The register's officer acts. A handler that needs more of the data file than its register is given one. */
export function aStoreContext(ledger: Ledger, dataFile?: DataFile): StoreContext {
  const session = sessionHolder()
  session.set({
    // Only the ledger is read by the handlers that are tested without a data file.
    dataFile: dataFile ?? ({ db: ledger.db, macKey: ledger.macKey } as DataFile),
    ledger,
    officer: ledger.actor,
    isSample: false,
  })
  const { now } = ledger
  const app = path.resolve(import.meta.dirname, '../..')
  return {
    session,
    files: fileTickets(),
    jobs: runningJobs(() => undefined, now),
    places: { userData: '', documents: '', app },
    now,
    emit: () => undefined,
  }
}
