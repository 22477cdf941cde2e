// Records a change of slots in the register it is made in, which is a copy when the data key changes.
import type { LedgerEvent } from '../../shared/ledger/events.ts'
import { type Ledger, openLedger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { RecordSlotChange } from './change-slots.ts'

/** `eventsOf` gets the slot's id; the entries are `ledger`'s actor's, at its clock. */
export function recorderFor(
  { actor, ids, now }: Pick<Ledger, 'actor' | 'ids' | 'now'>,
  eventOf: (slotId: string) => LedgerEvent,
  also: (ledger: Ledger) => void = () => undefined,
): RecordSlotChange {
  return (db, macKey, slotId) => {
    const ledger = openLedger(db, { macKey, ids, actor, now })
    record(ledger, eventOf(slotId))
    also(ledger)
  }
}
