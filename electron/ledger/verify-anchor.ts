// "Kontrollér mod en tidligere udskrift": an earlier print says `seq:head`, and the ledger must still hold that entry.
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { Report } from './register-problem.ts'

export function verifyAnchor(db: Database, anchor: LedgerHead, report: Report): void {
  const found = db.prepare('SELECT hash FROM ledger WHERE seq = ?').pluck().get(anchor.seq)
  if (found === undefined) {
    report({ part: 'anchor', seq: anchor.seq, what: 'Revisionssporet er kortere end udskriften.' })
  } else if (found !== anchor.head) {
    report({
      part: 'anchor',
      seq: anchor.seq,
      what: 'Revisionssporet er et andet end det, udskriften er lavet af.',
    })
  }
}
