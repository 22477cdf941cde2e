// Which page the app begins on, and what must be answered before the others are shown.
import { existsSync } from 'node:fs'
import type { VaultNeed, VaultState } from '../../shared/vault/contract.ts'
import { askClock } from '../ledger/accept-clock.ts'
import { lastEntry } from '../ledger/open-ledger.ts'
import type { StoreContext } from '../store/context.ts'
import type { Session } from '../store/session.ts'
import { authorityName } from './authority-profile.ts'
import { slotOf } from './data-file.ts'
import { isOnShare } from './journal-for.ts'
import { officerById } from './officers.ts'
import { onboardingStep } from './onboarding-step.ts'
import { rememberedFiles } from './remembered-files.ts'

export function vaultState({ session, places }: StoreContext): VaultState {
  if (session.isOpen()) return openState(session.current())
  const [first, other] = rememberedFiles(places.userData)
  if (!first) return { phase: 'none' }
  return { phase: 'locked', ...first, isOnShare: isShare(first.folder), other: other ?? null }
}

function openState(session: Session): VaultState {
  const { dataFile, officer, isSample } = session
  const { db, folder, isRecovery } = dataFile
  const needs = needOf(session)
  return {
    phase: 'open',
    folder,
    authorityName: authorityName(db),
    isSample,
    isOnShare: isShare(folder),
    officer: officer === null ? null : { id: officer, name: officerName(session, officer) },
    isRecovery,
    needs,
    clock: needs === 'clock' ? clockOf(session) : null,
  }
}

function needOf(session: Session): VaultNeed | null {
  const { dataFile, ledger, officer } = session
  if (session.isClockVouched !== true && askClock(ledger) !== null) return 'clock'
  if (officer === null) return 'officer'
  if (dataFile.isRecovery && session.isPassphrasePostponed !== true) return 'passphrase'
  return onboardingStep(dataFile.db, dataFile.macKey)
}

function clockOf({ ledger }: Session): Extract<VaultState, { phase: 'open' }>['clock'] {
  const direction = askClock(ledger)
  const last = lastEntry(ledger.db)
  return direction && last
    ? { direction, clock: new Date(ledger.now()).toISOString(), lastEntryAt: last.at }
    : null
}

/** Until the officer is registered, what they called their slot. */
function officerName({ dataFile }: Session, officer: string): string {
  return officerById(dataFile.db, officer)?.name ?? slotOf(dataFile).label
}

function isShare(folder: string): boolean {
  return existsSync(folder) && isOnShare(folder)
}
