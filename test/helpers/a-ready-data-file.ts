// A data file as the onboarding leaves it, made without the app and remembered as the one that was last open: the app
// starts on its page for unlocking.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { StoreContext } from '../../electron/store/context.ts'
import { fileTickets } from '../../electron/store/file-tickets.ts'
import { lockSession } from '../../electron/store/lock-session.ts'
import { runningJobs } from '../../electron/store/running-jobs.ts'
import { sessionHolder } from '../../electron/store/session.ts'
import { vaultHandlers } from '../../electron/vault/handlers.ts'

export const readyPassphrase = 'hest batteri hæfteklamme'

/** A context of the store worker, over places of a test's own. */
export function aContext(userData: string, now: () => number = Date.now): StoreContext {
  return {
    session: sessionHolder(),
    files: fileTickets(),
    jobs: runningJobs(() => undefined, now),
    places: { userData, documents: userData, app: userData },
    now,
    emit: () => undefined,
  }
}

/** Returns the recovery key. `fill` is called before it is locked. */
export async function aReadyDataFile(
  userData: string,
  folder = path.join(userData, 'datafil'),
  fill: (context: StoreContext) => void | Promise<void> = () => undefined,
): Promise<string> {
  const context = aContext(userData)
  const ticket = randomUUID()
  context.files.add(ticket, folder)
  const order = { ticket, passphrase: readyPassphrase, label: 'Sikkerhedsansvarlig' }
  const { recoveryKey } = await vaultHandlers.create(context, order)
  const groups = recoveryKey.split('-')
  const typed = { recoveryKey, third: groups[2] ?? '', seventh: groups[6] ?? '' }
  await vaultHandlers.confirmRecoveryKey(context, typed)
  await vaultHandlers.registerAuthority(context, {
    name: 'Vestby Kommune',
    cvr: '12345678',
    journalNumber: '',
    accessEstablished: '2026-01-01',
    isBaselineUnknown: false,
    officer: { name: 'Åse Kjær', initials: 'ÅK', from: '2026-01-01' },
    deputy: null,
    earlierControls: [],
  })
  await vaultHandlers.finishOnboarding(context)
  await fill(context)
  await lockSession(context)
  return recoveryKey
}
