// What the deadlines and the period of a control are computed from, out of the register.
import { type DeadlineFacts, dutiesClosedBy } from '../../shared/control/deadlines.ts'
import {
  type Authority,
  type PreviousControl,
  authoritySchema,
  firstCountedFrom,
} from '../../shared/register/authority.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readControls } from './control-row.ts'

/** The authority's profile as known now; undefined before it is registered. */
export function readAuthority(db: Database): Authority | undefined {
  const profile = db.prepare('SELECT profile FROM authority WHERE knownToSeq IS NULL').pluck().get()
  return typeof profile === 'string' ? authoritySchema.parse(JSON.parse(profile)) : undefined
}

/** @param nowMs UTC ms */
export function deadlineFacts(db: Database, nowMs: number): DeadlineFacts {
  const authority = readAuthority(db)
  const programs = db
    .prepare(
      `SELECT name, inUseFrom AS "from", inUseTo AS "to" FROM program
       WHERE knownToSeq IS NULL AND validTo IS NULL ORDER BY name`,
    )
    .all() as DeadlineFacts['programs']
  return {
    controls: readControls(db),
    previousControls: authority?.previousControls ?? [],
    accessEstablished: firstCountedFrom(authority),
    programs,
    nowMs,
  }
}

/** Every control that counts, carried out before Kontrolbog or approved in it: what rule C1 and the start-up mode ask. */
export function countedControls(facts: DeadlineFacts): PreviousControl[] {
  const approved = facts.controls.flatMap((control) => {
    const { approvedAt, period } = control
    if (approvedAt === null) return []
    return dutiesClosedBy(control).map(({ kind, program }): PreviousControl => ({
      kind,
      ...(program === null ? {} : { program }),
      approvedAt,
      ...period,
    }))
  })
  return [...facts.previousControls, ...approved]
}
