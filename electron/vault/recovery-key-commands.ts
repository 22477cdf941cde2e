// The recovery key while a data file is open: a new one, its sheet as a file, the proof that it was written down, and the
// rehearsal. The key itself passes through and is kept nowhere.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { ShownRecoveryKey } from '../../shared/vault/contract.ts'
import { isGroupOf } from '../../shared/vault/recovery-key.ts'
import { recoverySheetText } from '../../shared/vault/recovery-sheet.ts'
import type { Language } from '../../shared/window/contract.ts'
import { fingerprintOf } from '../evidence/pack-manifest.ts'
import { packSigner } from '../headless/pack-signer.ts'
import { record } from '../ledger/record.ts'
import type { StoreContext } from '../store/context.ts'
import { addSlot } from './change-slots.ts'
import { inFolder } from './folder-errors.ts'
import { onboardingStep, setOnboardingStep } from './onboarding-step.ts'
import { continueSession } from './open-session.ts'
import { rehearseRecoveryKey } from './rehearse-recovery-key.ts'
import { removeSlot } from './rekey-data-file.ts'
import { recorderFor } from './slot-recorder.ts'
import { writeAtomically } from './write-atomically.ts'

/** Adds a recovery key. Those that were there open the data file until `confirmRecoveryKey`. */
export function newRecoveryKey(context: StoreContext): Promise<ShownRecoveryKey> {
  return context.jobs.run(randomUUID(), async () => {
    const { dataFile, ledger } = context.session.current()
    const fingerprint = fingerprintOf(packSigner(dataFile).publicKey)
    const added = await inFolder(() =>
      addSlot(
        dataFile,
        'recovery key',
        recorderFor(ledger, (subject) => ({
          kind: 'slot-added',
          subject,
          data: { slotKind: 'recovery' },
        })),
        ledger.ids.id(),
      ),
    )
    continueSession(context, { dataFile: added.dataFile })
    if (added.recoveryKey === undefined) throw new Error('a recovery slot comes with its key')
    return { recoveryKey: added.recoveryKey, fingerprint }
  })
}

/** Writes the sheet where the officer chose, flushed and read back. @throws AppError `folder-not-writable`, `disk-full` */
export async function saveRecoveryKey(
  { files }: StoreContext,
  sheet: ShownRecoveryKey & { readonly ticket: string; readonly language: Language },
): Promise<{ name: string }> {
  const file = files.pathOf(sheet.ticket)
  await inFolder(() => writeAtomically(file, Buffer.from(recoverySheetText(sheet, sheet.language))))
  return { name: path.basename(file) }
}

/**
 * The proof that the key was written down: two groups as read off the sheet, and the way from the key to what is open.
 * Removes every other recovery key under a new data key.
 *
 * @throws AppError `recovery-key-mistyped` with the groups that differ, `wrong-recovery-key`
 */
export function confirmRecoveryKey(
  context: StoreContext,
  { recoveryKey, third, seventh }: { recoveryKey: string; third: string; seventh: string },
): Promise<void> {
  const typed = [
    [3, third],
    [7, seventh],
  ] as const
  const groups = typed.flatMap(([number, text]) => (isGroupOf(recoveryKey, number, text) ? [] : [number]))
  if (groups.length > 0) throw new AppError('recovery-key-mistyped', { groups })
  return context.jobs.run(randomUUID(), async () => {
    const { dataFile, ledger } = context.session.current()
    const subject = await rehearseRecoveryKey(dataFile, recoveryKey)
    record(ledger, { kind: 'recovery-rehearsed', subject, data: { typed: 'two groups' } })
    await removeOtherRecoveryKeys(context, subject)
    const { db, macKey } = context.session.current().dataFile
    if (onboardingStep(db, macKey) === 'recovery-key') setOnboardingStep(db, macKey, 'authority')
  })
}

/** @throws AppError `recovery-key-mistyped`, `wrong-recovery-key`, `header-tampered` */
export function rehearse(context: StoreContext, recoveryKey: string): Promise<void> {
  return context.jobs.run(randomUUID(), async () => {
    const { dataFile, ledger } = context.session.current()
    const subject = await rehearseRecoveryKey(dataFile, recoveryKey)
    record(ledger, { kind: 'recovery-rehearsed', subject, data: { typed: 'all' } })
  })
}

async function removeOtherRecoveryKeys(context: StoreContext, kept: string): Promise<void> {
  const { header, slotId } = context.session.current().dataFile
  const others = header.slots.filter(({ id, kind }) => kind === 'recovery' && id !== kept && id !== slotId)
  for (const { id } of others) {
    const { dataFile, ledger } = context.session.current()
    const removed = await inFolder(() =>
      removeSlot(
        dataFile,
        id,
        recorderFor(ledger, (subject) => ({
          kind: 'slot-removed',
          subject,
          data: { reason: 'Ny genoprettelsesnøgle' },
        })),
      ),
    )
    continueSession(context, { dataFile: removed })
  }
}
