import type { EventData } from '../../shared/ledger/events.ts'
import { dataFileSubject } from '../../shared/ledger/ids.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { prepared } from './prepared.ts'

/** The accepted clock, UTC ms, as long as no entry has a later instant than the acceptance; otherwise null. */
export function acceptedClockMs(db: Database): number | null {
  const data = prepared(
    db,
    `SELECT data FROM payload WHERE seq = (
       SELECT max(seq) FROM ledger WHERE subject = ? AND kind = 'clock-accepted'
       AND at = (SELECT at FROM ledger ORDER BY seq DESC LIMIT 1))`,
  )
    .pluck()
    .get(dataFileSubject)
  if (typeof data !== 'string') return null
  // Written by `record` after the event's schema.
  return Date.parse((JSON.parse(data) as EventData<'clock-accepted'>).clock)
}
