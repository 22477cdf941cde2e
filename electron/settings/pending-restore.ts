// The entry `restored` needs somebody who acts, and a clock that was vouched for: until both are there it is kept beside
// the ledger.
import { z } from 'zod'
import { type LedgerHead, dataFileSubject, ledgerHeadSchema } from '../../shared/ledger/ids.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import type { Database } from '../vault/open-encrypted.ts'

const draftName = 'restored'
const pendingSchema = z.object({ backup: ledgerHeadSchema, lacking: z.array(z.string()) })

/** @param nowMs UTC ms */
export function notePendingRestore(
  db: Database,
  ledger: LedgerHead,
  lacking: readonly string[],
  nowMs: number,
): void {
  db.prepare('INSERT OR REPLACE INTO draft VALUES (?, ?, ?)').run(
    draftName,
    JSON.stringify({ backup: ledger, lacking }),
    new Date(nowMs).toISOString(),
  )
}

/** Records the restore that is pending, if one is. There is somebody who acts, and the clock is vouched for. */
export function settlePendingRestore(ledger: Ledger): void {
  const { db } = ledger
  const value = db.prepare('SELECT value FROM draft WHERE name = ?').pluck().get(draftName)
  if (typeof value !== 'string') return
  transaction(ledger, () => {
    record(ledger, {
      kind: 'restored',
      subject: dataFileSubject,
      data: pendingSchema.parse(JSON.parse(value)),
    })
    db.prepare('DELETE FROM draft WHERE name = ?').run(draftName)
  })
}
