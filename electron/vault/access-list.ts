// Who can open the data file, as the page "Adgang" shows it: the header's slots and what the ledger says of them.
import type { SlotListing } from '../../shared/vault/contract.ts'
import { prepared } from '../ledger/prepared.ts'
import type { Database } from './open-encrypted.ts'
import type { DataFile } from './data-file.ts'
import { officerById, officerOfSlot } from './officers.ts'

export function accessList({ db, header, slotId }: DataFile): SlotListing[] {
  return header.slots.map(({ id, kind, label }) => {
    const officer = officerOfSlot(db, id)
    const registered = officer === null ? undefined : officerById(db, officer)
    return {
      id,
      kind,
      label,
      officer: registered ? { id: registered.id, name: registered.name, role: registered.role } : null,
      addedAt: addedAt(db, id),
      rehearsedAt: rehearsedAt(db, id),
      isCurrent: id === slotId,
    }
  })
}

/** When the whole recovery key was last typed in while the data file was open; ISO instant, null when never. */
export function rehearsedAt(db: Database, slotId: string): string | null {
  const at = prepared(
    db,
    `SELECT at FROM ledger JOIN payload USING (seq)
     WHERE subject = ? AND kind = 'recovery-rehearsed' AND data ->> 'typed' = 'all' ORDER BY seq DESC LIMIT 1`,
  )
    .pluck()
    .get(slotId)
  return typeof at === 'string' ? at : null
}

function addedAt(db: Database, slotId: string): string | null {
  const at = prepared(db, 'SELECT at FROM ledger JOIN slot ON seq = addedSeq WHERE slot.id = ?')
    .pluck()
    .get(slotId)
  return typeof at === 'string' ? at : null
}
