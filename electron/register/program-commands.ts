// Single changes to programs by an officer. Each is one entry; nothing is edited away.
import { AppError } from '../../shared/errors.ts'
import type { IdentityData, ProgramData } from '../../shared/ledger/register-events.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { assertStartsLater, assertUnused } from './command-checks.ts'
import { idsByKey } from './current-register.ts'
import { type Version, readProgram } from './read-version.ts'

/**
 * Registers a program by hand and returns the id.
 *
 * @throws AppError `register-taken` when a program of that name is in the register
 */
export function registerProgram(
  ledger: Ledger,
  program: ProgramData,
  identities: readonly Omit<IdentityData, 'id'>[] = [],
): string {
  return transaction(ledger, () => {
    assertNameFree(ledger, program, undefined)
    const subject = ledger.ids.id()
    const withIds = identities.map((identity) => ({ id: ledger.ids.id(), ...identity }))
    record(ledger, {
      kind: 'program-registered',
      subject,
      data: { program, identities: withIds, source: null },
    })
    return subject
  })
}

/**
 * The register was wrong: says what should have stood there.
 *
 * @throws AppError `register-unknown`, `register-taken`
 */
export function correctProgram(ledger: Ledger, id: string, program: ProgramData, reason: string): void {
  transaction(ledger, () => {
    const { source } = known(ledger, id)
    assertNameFree(ledger, program, id)
    record(ledger, { kind: 'program-corrected', subject: id, data: { program, source, reason } })
  })
}

/**
 * The world changed: from the local date `validFrom` on the program is as given.
 *
 * @throws AppError `register-unknown`, `register-taken`, `register-ends-before-start`
 */
export function changeProgram(
  ledger: Ledger,
  id: string,
  program: ProgramData,
  { validFrom, reason }: { readonly validFrom: string; readonly reason: string },
): void {
  transaction(ledger, () => {
    const { source } = known(ledger, id)
    assertNameFree(ledger, program, id)
    assertStartsLater(ledger.db, 'program', id, validFrom)
    record(ledger, { kind: 'program-changed', subject: id, data: { program, validFrom, source, reason } })
  })
}

/**
 * The registration was a mistake.
 *
 * @throws AppError `register-unknown`, `register-in-use` when authorisations that are not voided name the program
 */
export function voidProgram(ledger: Ledger, id: string, reason: string): void {
  transaction(ledger, () => {
    known(ledger, id)
    assertUnused(ledger.db, id, 'program')
    record(ledger, { kind: 'program-voided', subject: id, data: { reason } })
  })
}

function known({ db }: Ledger, id: string): Version<ProgramData> {
  const version = readProgram(db, id)
  if (!version) throw new AppError('register-unknown', { kind: 'program' })
  return version
}

function assertNameFree({ db }: Ledger, { name }: ProgramData, ownId: string | undefined): void {
  const holder = idsByKey(db, 'program').get(identityKey(name))
  if (holder !== undefined && holder !== ownId) throw new AppError('register-taken', { kind: 'program' })
}
