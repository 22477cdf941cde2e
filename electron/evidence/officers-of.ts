import type { Authority } from '../../shared/register/authority.ts'
import { authoritySchema } from '../../shared/register/authority.ts'
import type { Database } from '../vault/open-encrypted.ts'

/** The security officers and their deputies over time, as known now, in the order in which they began. */
export function officersOf(db: Database): Authority['officers'] {
  const rows = db
    .prepare(
      `SELECT name, initials, role, validFrom, validTo FROM officer
       WHERE knownToSeq IS NULL ORDER BY validFrom, knownFromSeq`,
    )
    .all() as { name: string; initials: string; role: string; validFrom: string; validTo: string | null }[]
  return authoritySchema.shape.officers.parse(
    rows.map(({ name, initials, role, validFrom, validTo }) => ({
      name,
      initials,
      role,
      from: validFrom,
      ...(validTo === null ? {} : { to: validTo }),
    })),
  )
}
