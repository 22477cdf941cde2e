// From an open data file to the session that every handler works in, and what is to be done once it may record.
import type { JobControl } from '../store/running-jobs.ts'
import type { StoreContext } from '../store/context.ts'
import type { Session } from '../store/session.ts'
import { askClock } from '../ledger/accept-clock.ts'
import { randomIdSource } from '../ledger/id-source.ts'
import { type Ledger, openLedger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { projectionVersion } from '../ledger/projection-tables.ts'
import { dataFileSubject, idSchema } from '../../shared/ledger/ids.ts'
import { withoutCpr } from '../../shared/ledger/cpr-guard.ts'
import { settlePendingRestore } from '../settings/pending-restore.ts'
import { authorityName } from './authority-profile.ts'
import { abandonDataFile } from './close-data-file.ts'
import type { DataFile } from './data-file.ts'
import { officerOfSlot } from './officers.ts'
import { withCurrentProjections } from './rebuild-register.ts'
import { clearRebuilt, rebuiltFrom } from './rebuilt-mark.ts'
import { rememberFile } from './remembered-files.ts'
import { isMarkedAsSample } from './sample-mark.ts'
import { sweepLogStores } from './sweep-log-stores.ts'

/**
 * Makes an open data file the session. When it fails, the data file is let go of. Reads a few rows and no table whole,
 * unless the projections are of another version.
 *
 * @throws AppError what opening a ledger throws, `header-newer`, `job-cancelled`
 */
export async function beginSession(
  context: StoreContext,
  opened: DataFile,
  control: JobControl,
): Promise<void> {
  let dataFile = opened
  try {
    dataFile = await withCurrentProjections(dataFile, control)
    const officer = dataFile.isRecovery ? null : officerOfSlot(dataFile.db, dataFile.slotId)
    const isSample = isMarkedAsSample(dataFile.db, dataFile.macKey)
    const session = { dataFile, ledger: ledgerOf(context, dataFile, officer), officer, isSample }
    context.session.set({ ...session, isTidied: tidy(session) })
  } catch (error) {
    if (dataFile.db.open) abandonDataFile(dataFile)
    throw error
  }
  await remember(context)
}

/** The ledger of a data file, whose entries are `officer`'s. */
export function ledgerOf(
  { now }: Pick<StoreContext, 'now'>,
  dataFile: DataFile,
  officer: string | null,
): Ledger {
  return openLedger(dataFile.db, {
    macKey: dataFile.macKey,
    ids: randomIdSource(),
    actor: officer ?? '',
    now,
  })
}

/** Sets the session anew after a change of its data file or of who acts. */
export function continueSession(context: StoreContext, change: Partial<Omit<Session, 'ledger'>>): Session {
  const before = context.session.current()
  const next = { ...before, ...change }
  const session = { ...next, ledger: ledgerOf(context, next.dataFile, next.officer) }
  const tidied = { ...session, isTidied: session.isTidied === true || tidy(session) }
  context.session.set(tidied)
  return tidied
}

/** Remembers which data file is open. A machine where that cannot be written only asks for the folder again. */
export async function remember({ session, places }: StoreContext): Promise<void> {
  const { dataFile, isSample } = session.current()
  const file = { folder: dataFile.folder, authorityName: authorityName(dataFile.db), isSample }
  await rememberFile(places.userData, file).catch(() => undefined)
}

/** Records and removes what killed processes and a rebuild left; false while there is no actor or clock to record it by. */
function tidy({ dataFile, ledger, officer }: Session): boolean {
  if (officer === null || askClock(ledger) !== null) return false
  const fromVersion = rebuiltFrom(dataFile.db, dataFile.macKey)
  if (fromVersion !== null) {
    transaction(ledger, () => {
      const data = { fromVersion, toVersion: projectionVersion }
      record(ledger, { kind: 'rebuilt', subject: dataFileSubject, data })
      clearRebuilt(dataFile.db)
    })
  }
  settlePendingRestore(ledger)
  sweepLogStores(dataFile, (name, bytes) => {
    const id = idSchema.safeParse(name.replace(/\.db$/, ''))
    const subject = id.success ? id.data : ledger.ids.id()
    record(ledger, { kind: 'orphan-found', subject, data: { file: withoutCpr(name), bytes } })
  })
  return true
}
