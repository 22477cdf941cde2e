// The authorisations that are active now, with the unit each belongs to: what the review of a control is about.
import { hash } from 'node:crypto'
import type { Database } from '../vault/open-encrypted.ts'

export type ActiveAuthorisation = {
  readonly id: string
  /** Entry from which it is known as it is. */
  readonly knownFromSeq: number
  readonly holderKind: 'employee' | 'program'
  readonly holder: string
  /** Of the employee, or of the program's owner; '' when none is stated. */
  readonly unit: string
}

/**
 * Not voided, begun and not ended. One without a start is among them: it covers nothing, but somebody may use it.
 *
 * @param nowMs UTC ms
 */
export function activeAuthorisations(db: Database, nowMs: number): ActiveAuthorisation[] {
  // The columns are those of schema.sql.
  const rows = db
    .prepare(
      `SELECT a.id, a.knownFromSeq, a.holderKind, a.holder, e.unit, p.owner
       FROM authorisation AS a
       LEFT JOIN employee AS e ON a.holderKind = 'employee' AND e.id = a.holder AND e.knownToSeq IS NULL AND e.validTo IS NULL
       LEFT JOIN program AS p ON a.holderKind = 'program' AND p.id = a.holder AND p.knownToSeq IS NULL AND p.validTo IS NULL
       WHERE a.knownToSeq IS NULL AND a.isVoided = 0
         AND (a.validFrom IS NULL OR a.validFrom <= ?) AND (a.validTo IS NULL OR a.validTo > ?)
       ORDER BY a.id`,
    )
    .all(nowMs, nowMs) as (Omit<ActiveAuthorisation, 'unit'> & {
    readonly unit: string | null
    readonly owner: string | null
  })[]
  const units = ownerUnits(
    db,
    rows.flatMap(({ owner }) => owner ?? []),
  )
  return rows.map(({ unit, owner, ...row }) => ({
    ...row,
    unit: unit ?? (owner === null ? '' : (units.get(owner) ?? '')),
  }))
}

function ownerUnits(db: Database, owners: readonly string[]): Map<string, string> {
  const unitOf = db
    .prepare(
      'SELECT unit FROM employee WHERE employeeNo = ? AND knownToSeq IS NULL ORDER BY validFrom DESC LIMIT 1',
    )
    .pluck()
  return new Map([...new Set(owners)].map((owner) => [owner, String(unitOf.get(owner) ?? '')]))
}

/** SHA-256 (hex) over the lines `<authorisation> <entry>\n`, by id: which authorisations were confirmed, as known. */
export function authorisationsDigest(
  authorisations: readonly Pick<ActiveAuthorisation, 'id' | 'knownFromSeq'>[],
): string {
  const lines = authorisations.map(({ id, knownFromSeq }) => `${id} ${knownFromSeq}\n`).sort()
  return hash('sha256', lines.join(''), 'hex')
}
