// Who can open the data file: officers with slots of their own, their passphrases, and who is no longer to.
import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { record } from '../ledger/record.ts'
import type { StoreContext } from '../store/context.ts'
import type { Who } from './unlock-commands.ts'
import { addSlot, changePassphrase } from './change-slots.ts'
import { inFolder } from './folder-errors.ts'
import { endOfficer, officerById, officerOfSlot, recordOfficer } from './officers.ts'
import { continueSession } from './open-session.ts'
import { removeSlot } from './rekey-data-file.ts'
import { recorderFor } from './slot-recorder.ts'

export type NewAccess = { readonly who: Who; readonly label: string; readonly passphrase: string }

/** Gives an officer, who types the passphrase, a slot; registers them first when they are new. All or none. */
export function addOfficer(context: StoreContext, access: NewAccess): Promise<void> {
  return context.jobs.run(randomUUID(), async () => void (await addOfficerSlot(context, access)))
}

/**
 * After unlocking by recovery key: a passphrase of one's own. From then on the session is that slot's, and what needs the
 * officer's passphrase can be done in it.
 */
export function ownPassphrase(
  context: StoreContext,
  { passphrase, label }: { readonly passphrase: string; readonly label: string },
): Promise<void> {
  return context.jobs.run(randomUUID(), async () => {
    const { officer, dataFile } = context.session.current()
    if (officer === null || !dataFile.isRecovery) throw new Error('only after unlocking by recovery key')
    const slotId = await addOfficerSlot(context, { who: { officer }, label, passphrase })
    continueSession(context, {
      dataFile: { ...context.session.current().dataFile, slotId, isRecovery: false },
    })
  })
}

async function addOfficerSlot(context: StoreContext, { who, label, passphrase }: NewAccess): Promise<string> {
  const { dataFile, ledger } = context.session.current()
  const officer = 'officer' in who ? who.officer : ledger.ids.id()
  if ('officer' in who && !officerById(dataFile.db, officer)) {
    throw new AppError('bad-input', { fields: ['officer'] })
  }
  const recorder = recorderFor(
    ledger,
    (subject) => ({ kind: 'slot-added', subject, data: { slotKind: 'officer', officer } }),
    (open) => {
      if ('newOfficer' in who) recordOfficer(open, officer, who.newOfficer)
    },
  )
  const slotId = ledger.ids.id()
  const added = await inFolder(() => addSlot(dataFile, { label, passphrase }, recorder, slotId))
  continueSession(context, { dataFile: added.dataFile })
  return slotId
}

/** @throws AppError `officer-slot-needed`, `wrong-passphrase` */
export function changeOwnPassphrase(
  context: StoreContext,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  return context.jobs.run(randomUUID(), async () => {
    const { dataFile, ledger, officer } = context.session.current()
    const changed = await inFolder(() =>
      changePassphrase(dataFile, { from, to }, () => {
        if (officer === null) throw new AppError('officer-slot-needed', {})
        record(ledger, { kind: 'passphrase-changed', subject: dataFile.slotId, data: { officer } })
      }),
    )
    continueSession(context, { dataFile: changed })
  })
}

/**
 * Removes an officer's slot under a new data key, which is sealed to everybody who stays and to the recovery key: those
 * open as before. `endedOn` also ends the officer's time as such.
 *
 * @throws AppError `slot-not-removable`, `slot-last-officer`
 */
export function removeOfficerSlot(
  context: StoreContext,
  {
    slot,
    reason,
    endedOn,
  }: { readonly slot: string; readonly reason: string; readonly endedOn: string | null },
): Promise<void> {
  return context.jobs.run(randomUUID(), async () => {
    const { dataFile, ledger } = context.session.current()
    const others = dataFile.header.slots.filter(({ id, kind }) => kind === 'officer' && id !== slot)
    if (others.length === 0) throw new AppError('slot-last-officer', {})
    const officer = officerOfSlot(dataFile.db, slot)
    const recorder = recorderFor(
      ledger,
      (subject) => ({ kind: 'slot-removed', subject, data: { reason } }),
      (copy) => {
        if (endedOn !== null && officer !== null) endOfficer(copy, officer, endedOn, reason)
      },
    )
    const removed = await inFolder(() => removeSlot(dataFile, slot, recorder))
    continueSession(context, { dataFile: removed })
  })
}
