// The officers of the authority and whose slot opens the data file. The profile names the officers, too, as it is printed:
// every change of one is a change of the other.
import type { Ledger } from '../ledger/open-ledger.ts'
import { prepared } from '../ledger/prepared.ts'
import { record, transaction } from '../ledger/record.ts'
import type { NewOfficerInput } from '../../shared/vault/contract.ts'
import { currentProfile, recordProfile } from './authority-profile.ts'
import type { Database } from './open-encrypted.ts'

export type Officer = {
  readonly id: string
  readonly name: string
  readonly initials: string
  readonly role: NewOfficerInput['role']
  /** Local dates; null = until further. */
  readonly from: string
  readonly to: string | null
}

/** Every officer there is or was, in the order of their time. */
export function officers(db: Database): Officer[] {
  // The columns are chosen here, and `role` is what its event's schema took.
  return prepared(
    db,
    `SELECT id, name, initials, role, validFrom AS "from", validTo AS "to" FROM officer
     WHERE knownToSeq IS NULL ORDER BY validFrom, knownFromSeq`,
  ).all() as Officer[]
}

export function officerById(db: Database, id: string): Officer | undefined {
  return officers(db).find((officer) => officer.id === id)
}

/** Id of the officer whose slot it is; null for a recovery key's. */
export function officerOfSlot(db: Database, slotId: string): string | null {
  const officer = prepared(db, 'SELECT officer FROM slot WHERE id = ?').pluck().get(slotId)
  return typeof officer === 'string' ? officer : null
}

/** Registers an officer and names them in the profile. `subject` is drawn by whoever must know it first. */
export function recordOfficer(ledger: Ledger, subject: string, officer: NewOfficerInput): void {
  transaction(ledger, () => {
    record(ledger, { kind: 'officer-registered', subject, data: { ...officer, to: null } })
    writeOfficersToProfile(ledger)
  })
}

/** Ends an officer's time as such on a local date. */
export function endOfficer(ledger: Ledger, id: string, to: string, reason: string): void {
  const officer = officerById(ledger.db, id)
  if (!officer) return
  const { name, initials, role, from } = officer
  transaction(ledger, () => {
    const data = { name, initials, role, from, to, reason }
    record(ledger, { kind: 'officer-corrected', subject: id, data })
    writeOfficersToProfile(ledger)
  })
}

function writeOfficersToProfile(ledger: Ledger): void {
  const profile = currentProfile(ledger.db)
  if (!profile) return
  const named = officers(ledger.db).map(({ name, initials, role, from, to }) =>
    to === null ? { name, initials, role, from } : { name, initials, role, from, to },
  )
  if (named.length > 0) recordProfile(ledger, { ...profile, officers: named })
}
