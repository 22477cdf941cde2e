// Single changes to authorisations by an officer. Each is one entry; nothing is edited away.
import { AppError } from '../../shared/errors.ts'
import type { AuthorisationData } from '../../shared/ledger/register-events.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { type AuthorisationVersion, readAuthorisation, readEmployee, readProgram } from './read-version.ts'

/**
 * Registers an authorisation by hand and returns the id.
 *
 * @throws AppError `register-unknown` when holder or system is not in the register, `register-ends-before-start`
 */
export function registerAuthorisation(ledger: Ledger, authorisation: AuthorisationData): string {
  return transaction(ledger, () => {
    assertHolds(ledger, authorisation)
    const subject = ledger.ids.id()
    record(ledger, { kind: 'authorisation-registered', subject, data: { authorisation, source: null } })
    return subject
  })
}

/**
 * The register was wrong: says what should have stood there.
 *
 * @throws AppError `register-unknown`, `register-ends-before-start`
 */
export function correctAuthorisation(
  ledger: Ledger,
  id: string,
  authorisation: AuthorisationData,
  reason: string,
): void {
  transaction(ledger, () => {
    const { source } = known(ledger, id)
    assertHolds(ledger, authorisation)
    record(ledger, { kind: 'authorisation-corrected', subject: id, data: { authorisation, source, reason } })
  })
}

/**
 * Ends an authorisation.
 *
 * @param endMs first instant no longer covered, UTC ms
 * @throws AppError `register-unknown`, `register-ends-before-start`
 */
export function endAuthorisation(ledger: Ledger, id: string, endMs: number, reason: string): void {
  transaction(ledger, () => {
    assertEndsAfterStart({ ...known(ledger, id).data, endMs })
    record(ledger, { kind: 'authorisation-ended', subject: id, data: { endMs, reason } })
  })
}

/**
 * The registration was a mistake: it stays to be seen, and covers nothing.
 *
 * @throws AppError `register-unknown`
 */
export function voidAuthorisation(ledger: Ledger, id: string, reason: string): void {
  transaction(ledger, () => {
    known(ledger, id)
    record(ledger, { kind: 'authorisation-voided', subject: id, data: { reason } })
  })
}

function known({ db }: Ledger, id: string): AuthorisationVersion {
  const version = readAuthorisation(db, id)
  if (!version) throw new AppError('register-unknown', { kind: 'authorisation' })
  return version
}

function assertHolds({ db }: Ledger, authorisation: AuthorisationData): void {
  const { holderKind, holder, system } = authorisation
  const known = holderKind === 'employee' ? readEmployee(db, holder) : readProgram(db, holder)
  if (!known) throw new AppError('register-unknown', { kind: holderKind })
  if (system !== '' && system !== 'online' && !readProgram(db, system)) {
    throw new AppError('register-unknown', { kind: 'program' })
  }
  assertEndsAfterStart(authorisation)
}

function assertEndsAfterStart({ startMs, endMs }: AuthorisationData): void {
  if (startMs !== null && endMs !== null && endMs < startMs) {
    throw new AppError('register-ends-before-start', { kind: 'authorisation' })
  }
}
