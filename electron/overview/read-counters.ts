// What needs the officer's action, page by page: never totals.
import type { overviewContract } from '../../shared/overview/contract.ts'
import { isControlDuty, needsAction } from '../../shared/overview/state-of-duties.ts'
import type { z } from 'zod'
import { readAuthority } from '../control/control-facts.ts'
import { countByStatus } from '../duties/read-home.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { overviewDuties } from './overview-duties.ts'

export type Counters = z.output<typeof overviewContract.counters.output>

/** @param nowMs UTC ms */
export function readCounters(db: Database, nowMs: number): Counters {
  const { duties, today } = overviewDuties(db, nowMs)
  const isBaselineUnknown = readAuthority(db)?.isBaselineUnknown === true
  const counts = countByStatus(db, today)
  const followUps = duties.find(({ kind }) => kind === 'follow-ups')?.deadlines ?? 0
  const isHomeControlDue = duties.some((duty) => duty.kind === 'home-control' && needsAction(duty))
  // Due now, where it is not known when one was last carried out.
  const isControlDue = duties.some(
    (duty) => isControlDuty(duty) && (needsAction(duty) || (duty.due === null && isBaselineUnknown)),
  )
  const holdsAuthorisations =
    db.prepare('SELECT 1 FROM authorisation WHERE knownToSeq IS NULL LIMIT 1').get() !== undefined
  return {
    register: holdsAuthorisations ? 0 : 1,
    // One control closes every duty of the running control.
    control: isControlDue ? 1 : 0,
    homeWorkplaces:
      followUps + counts['declaration-missing'] + counts['declaration-outdated'] + Number(isHomeControlDue),
    evidence: 0,
    settings: 0,
  }
}
