// A clock far from the last entry is accepted by the officer once, and the acceptance is an entry.
import { clockQuestion } from '../../shared/ledger/clock.ts'
import { dataFileSubject } from '../../shared/ledger/ids.ts'
import { acceptedClockMs } from './accepted-clock.ts'
import { type Ledger, lastEntry } from './open-ledger.ts'
import { record } from './record.ts'

/** The question the officer must answer before the next entry, or null. */
export function askClock(ledger: Ledger): 'behind' | 'ahead' | null {
  const last = lastEntry(ledger.db)
  return clockQuestion(ledger.now(), last?.atMs ?? null, acceptedClockMs(ledger.db))
}

/** Records that the officer vouches for the clock as it stands. Does nothing when nothing needs asking. */
export function acceptClock(ledger: Ledger): void {
  const direction = askClock(ledger)
  const last = lastEntry(ledger.db)
  if (direction === null || !last) return
  record(ledger, {
    kind: 'clock-accepted',
    subject: dataFileSubject,
    data: { clock: new Date(ledger.now()).toISOString(), lastEntryAt: last.at, direction },
  })
}
