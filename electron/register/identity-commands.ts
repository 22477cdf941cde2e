// Single changes to the identities of an employee or program. Employee no., initials and e-mail change with the employee.
import { AppError } from '../../shared/errors.ts'
import type { IdentityData } from '../../shared/ledger/register-events.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { identitiesOf, readEmployee, readOpen, readProgram } from './read-version.ts'
import type { IdentityRow } from './register-rows.ts'

/**
 * Gives an employee or program one more identity and returns its id.
 *
 * @throws AppError `register-unknown`, `register-taken` when it belongs already, `register-ends-before-start`,
 *   `ledger-holds-cpr`
 */
export function addIdentity(
  ledger: Ledger,
  holder: { readonly kind: 'employee' | 'program'; readonly id: string },
  identity: Omit<IdentityData, 'id'>,
  reason: string,
): string {
  return transaction(ledger, () => {
    const { kind: holderKind, id: subject } = holder
    const known =
      holderKind === 'employee' ? readEmployee(ledger.db, subject) : readProgram(ledger.db, subject)
    if (!known) throw new AppError('register-unknown', { kind: holderKind })
    if (identity.from !== null && identity.to !== null && identity.to < identity.from) {
      throw new AppError('register-ends-before-start', { kind: 'identity' })
    }
    const key = identityKey(identity.raw)
    const isHeld = identitiesOf(ledger.db, subject).some(
      ({ field, raw, validTo }) => field === identity.field && identityKey(raw) === key && validTo === null,
    )
    if (isHeld) throw new AppError('register-taken', { kind: 'identity' })
    const id = ledger.ids.id()
    record(ledger, {
      kind: 'identity-added',
      subject,
      data: { holderKind, identity: { id, ...identity }, reason },
    })
    return id
  })
}

/**
 * It belonged through the local date `to`, and no longer.
 *
 * @throws AppError `register-unknown`, `register-unchanged`, `register-ends-before-start`
 */
export function endIdentity(ledger: Ledger, id: string, to: string, reason: string): void {
  transaction(ledger, () => {
    const { holder, validFrom, validTo } = known(ledger, id)
    if (validTo === to) throw new AppError('register-unchanged', { kind: 'identity' })
    if (validFrom !== null && to < validFrom) {
      throw new AppError('register-ends-before-start', { kind: 'identity' })
    }
    record(ledger, { kind: 'identity-ended', subject: holder, data: { identity: id, to, reason } })
  })
}

/**
 * It never belonged.
 *
 * @throws AppError `register-unknown`
 */
export function voidIdentity(ledger: Ledger, id: string, reason: string): void {
  transaction(ledger, () => {
    const { holder } = known(ledger, id)
    record(ledger, { kind: 'identity-voided', subject: holder, data: { identity: id, reason } })
  })
}

function known({ db }: Ledger, id: string): IdentityRow {
  const row = readOpen<IdentityRow>(db, 'identity', id)
  if (!row) throw new AppError('register-unknown', { kind: 'identity' })
  return row
}
