// A new data file for an authority: the folder, the first officer's slot, the recovery key.
import { randomUUID } from 'node:crypto'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { ShownRecoveryKey } from '../../shared/vault/contract.ts'
import { packSigner } from '../headless/pack-signer.ts'
import { fingerprintOf } from '../evidence/pack-manifest.ts'
import { randomIdSource } from '../ledger/id-source.ts'
import { createRegister, openLedger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { StoreContext } from '../store/context.ts'
import { createDataFile } from './create-data-file.ts'
import { inFolder } from './folder-errors.ts'
import { headerName } from './header-file.ts'
import { isOnShare } from './journal-for.ts'
import { setOnboardingStep } from './onboarding-step.ts'
import type { Database } from './open-encrypted.ts'
import { beginSession } from './open-session.ts'
import { registersIn } from './register-name.ts'

/**
 * The folder a new data file would lie in. Nothing is made yet, but a place that cannot be used is told before anything is
 * typed.
 *
 * @throws AppError `data-file-exists`, `folder-not-writable`, `folder-unusable`, `file-ticket-unknown`
 */
export function newFolder(
  { files, places }: Pick<StoreContext, 'files' | 'places'>,
  ticket: string | null,
): Promise<{ path: string; isOnShare: boolean }> {
  const folder = ticket === null ? freshFolder(places.documents) : files.pathOf(ticket)
  return inFolder(() => {
    const there = nearestExisting(folder)
    if (!statSync(there).isDirectory()) throw new AppError('folder-unusable', {})
    accessSync(there, constants.W_OK)
    if (there === folder && holdsDataFile(folder)) throw new AppError('data-file-exists', {})
    return { path: folder, isOnShare: isOnShare(there) }
  })
}

/**
 * Makes a data file and begins its onboarding. The recovery key is returned and kept nowhere.
 *
 * @throws AppError what newFolder throws, `disk-full`
 */
export async function createVault(
  context: StoreContext,
  order: { readonly ticket: string | null; readonly passphrase: string; readonly label: string },
): Promise<ShownRecoveryKey> {
  if (context.session.isOpen()) throw new Error('another data file is open')
  const { path: folder } = await newFolder(context, order.ticket)
  const { passphrase, label } = order
  return context.jobs.run(randomUUID(), async (control) => {
    const ids = randomIdSource()
    const officer = ids.id()
    const slots = [ids.id(), ids.id()] as const
    const undrawn = [...slots]
    const { dataFile, recoveryKey } = await inFolder(() =>
      createDataFile({
        folder,
        passphrase,
        label,
        newSlotId: () => undrawn.shift() ?? ids.id(),
        createRegister(db, macKey) {
          createRegister(db, macKey)
          recordFirstSlots(context, { db, macKey, officer, slots })
          setOnboardingStep(db, macKey, 'recovery-key')
        },
      }),
    )
    const fingerprint = fingerprintOf(packSigner(dataFile).publicKey)
    await beginSession(context, dataFile, control)
    return { recoveryKey, fingerprint }
  })
}

type FirstSlots = {
  readonly db: Database
  readonly macKey: Buffer
  readonly officer: string
  /** The officer's, then the recovery key's. */
  readonly slots: readonly [string, string]
}

function recordFirstSlots(
  { now }: StoreContext,
  { db, macKey, officer, slots: [own, recovery] }: FirstSlots,
): void {
  const ledger = openLedger(db, { macKey, ids: randomIdSource(), actor: officer, now })
  record(ledger, { kind: 'slot-added', subject: own, data: { slotKind: 'officer', officer } })
  record(ledger, { kind: 'slot-added', subject: recovery, data: { slotKind: 'recovery' } })
}

function nearestExisting(folder: string): string {
  const parent = path.dirname(folder)
  return existsSync(folder) || parent === folder ? folder : nearestExisting(parent)
}

/** `Kontrolbog`, or `Kontrolbog 2` and on where a data file lies already. */
function freshFolder(documents: string): string {
  for (let n = 1; ; n++) {
    const folder = path.join(documents, n === 1 ? 'Kontrolbog' : `Kontrolbog ${n}`)
    if (!existsSync(folder) || !statSync(folder).isDirectory() || !holdsDataFile(folder)) return folder
  }
}

function holdsDataFile(folder: string): boolean {
  return existsSync(path.join(folder, headerName)) || registersIn(folder).length > 0
}
