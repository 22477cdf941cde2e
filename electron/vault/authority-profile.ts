// The authority's profile as it stands, and the one way to change it: a new one, whole.
import { canonicalData } from '../../shared/ledger/entry.ts'
import { authoritySubject } from '../../shared/ledger/ids.ts'
import { type Authority, authoritySchema } from '../../shared/register/authority.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { prepared } from '../ledger/prepared.ts'
import { record } from '../ledger/record.ts'
import type { Database } from './open-encrypted.ts'

/** The profile that is known now; undefined until it is registered. */
export function currentProfile(db: Database): Authority | undefined {
  const profile = prepared(db, 'SELECT profile FROM authority WHERE knownToSeq IS NULL').pluck().get()
  return typeof profile === 'string' ? authoritySchema.parse(JSON.parse(profile)) : undefined
}

/** '' until it is registered. */
export function authorityName(db: Database): string {
  return currentProfile(db)?.name ?? ''
}

/** Records a profile unless it says what the current one says. */
export function recordProfile(ledger: Ledger, profile: Authority): void {
  const before = currentProfile(ledger.db)
  if (before && canonicalData(before) === canonicalData(profile)) return
  record(ledger, { kind: 'authority-registered', subject: authoritySubject, data: { profile } })
}
