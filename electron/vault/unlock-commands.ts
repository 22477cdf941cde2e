// Unlocking, which data file is to be unlocked, and the questions that come before anything is recorded.
import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { NewOfficerInput } from '../../shared/vault/contract.ts'
import { acceptClock } from '../ledger/accept-clock.ts'
import { record, transaction } from '../ledger/record.ts'
import type { StoreContext } from '../store/context.ts'
import type { Secret } from './data-file.ts'
import { inFolder } from './folder-errors.ts'
import { readHeader } from './header-file.ts'
import { officerById, recordOfficer } from './officers.ts'
import { openDataFile } from './open-data-file.ts'
import { beginSession, continueSession, ledgerOf, remember } from './open-session.ts'
import { rememberFile, rememberedFiles } from './remembered-files.ts'

/**
 * Opens the remembered data file. A job like every change of the session: a lock waits for it and then closes.
 *
 * @throws AppError what opening a data file throws, `folder-not-writable`
 */
export async function unlockDataFile(
  context: StoreContext,
  { job = randomUUID(), ...secret }: Secret & { readonly job?: string | undefined },
): Promise<void> {
  const { session, places, jobs } = context
  if (session.isOpen()) return
  const [remembered] = rememberedFiles(places.userData)
  if (!remembered) throw new AppError('data-file-missing', {})
  await jobs.run(job, async (control) => {
    const { signal } = control
    const dataFile = await inFolder(() => openDataFile(remembered.folder, secret, { signal }))
    await inFolder(() => beginSession(context, dataFile, control))
  })
}

/** @throws AppError `data-file-missing`, `header-unreadable`, `header-newer`, `folder-unusable` */
export async function openAnother({ files, places }: StoreContext, ticket: string): Promise<void> {
  const folder = files.existing(ticket)
  await inFolder(() => void readHeader(folder))
  const known = rememberedFiles(places.userData).find((file) => file.folder === folder)
  await rememberFile(places.userData, known ?? { folder, authorityName: '', isSample: false })
}

export async function openRemembered({ places }: StoreContext, isSample: boolean): Promise<void> {
  const file = rememberedFiles(places.userData).find((each) => each.isSample === isSample)
  if (file) await rememberFile(places.userData, file)
}

/** The officer vouches for the clock. Recorded at once, or with the first entry of whoever acts. */
export function vouchForClock(context: StoreContext): void {
  const { ledger, officer } = context.session.current()
  if (officer !== null) acceptClock(ledger)
  continueSession(context, { isClockVouched: officer === null })
}

export type Who = { readonly officer: string } | { readonly newOfficer: NewOfficerInput }

/** Who acts after unlocking by recovery key. The clock that was vouched for, the officer and the use are one transaction. */
export async function actAs(context: StoreContext, who: Who): Promise<void> {
  const { dataFile, ledger: unnamed, officer, isClockVouched } = context.session.current()
  if (officer !== null) return
  const id = 'officer' in who ? who.officer : unnamed.ids.id()
  if ('officer' in who && !officerById(dataFile.db, id))
    throw new AppError('bad-input', { fields: ['officer'] })
  const ledger = ledgerOf(context, dataFile, id)
  transaction(ledger, () => {
    if (isClockVouched) acceptClock(ledger)
    if ('newOfficer' in who) recordOfficer(ledger, id, who.newOfficer)
    record(ledger, { kind: 'recovery-used', subject: dataFile.slotId, data: { officer: id } })
  })
  continueSession(context, { officer: id, isClockVouched: false })
  await remember(context)
}
