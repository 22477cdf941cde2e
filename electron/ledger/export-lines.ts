// The ledger as `ledger.jsonl`: the table as it is, with the payloads that the recipient may see.
import { canonicalJson } from '../../shared/text/canonical-json.ts'
import type { LedgerRow } from '../../shared/ledger/entry.ts'
import type { EventKind } from '../../shared/ledger/events.ts'
import type { LedgerLine } from '../../shared/ledger/verify-lines.ts'
import type { Database } from '../vault/open-encrypted.ts'

const pageSize = 5000

type ExportRow = LedgerRow & { readonly nonce: Buffer | null; readonly data: string | null }

/**
 * One canonical JSON object a line, in the order of seq, without line ends. `verifyLedgerLines` reads them.
 *
 * @param allowedKinds kinds of event whose payloads go along
 * @param asOfSeq last entry to export; absent = all
 */
export function* exportLedgerLines(
  db: Database,
  allowedKinds: ReadonlySet<EventKind>,
  asOfSeq: number = Number.MAX_SAFE_INTEGER,
): Generator<string> {
  const page = db.prepare(
    `SELECT ledger.*, nonce, data FROM ledger LEFT JOIN payload USING (seq)
     WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ${pageSize}`,
  )
  const kinds: ReadonlySet<string> = allowedKinds
  let after = 0
  for (;;) {
    // The columns are those of schema.sql, the payload's NULL when it is erased.
    const rows = page.all(after, asOfSeq) as ExportRow[]
    for (const row of rows) yield lineOf(row, kinds.has(row.kind))
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.seq
  }
}

function lineOf({ nonce, data, ...row }: ExportRow, isAllowed: boolean): string {
  const line: LedgerLine = { ...row }
  if (!isAllowed || nonce === null || data === null) return canonicalJson(line)
  return canonicalJson({ ...line, payload: { nonce: nonce.toString('hex'), data: JSON.parse(data) } })
}
