// "Kontrollér mod en tidligere udskrift": an earlier print says `seq:head`, and the ledger must still hold that entry.
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { Report } from './register-problem.ts'

/** `shorter`: the ledger has no entry of that number. `different`: it has another one there. */
export type AnchorState = 'held' | 'shorter' | 'different'

export function anchorState(db: Database, { seq, head }: LedgerHead): AnchorState {
  const found = db.prepare('SELECT hash FROM ledger WHERE seq = ?').pluck().get(seq)
  if (found === undefined) return 'shorter'
  return found === head ? 'held' : 'different'
}

export function verifyAnchor(db: Database, anchor: LedgerHead, report: Report): void {
  const state = anchorState(db, anchor)
  if (state === 'shorter') {
    report({ part: 'anchor', seq: anchor.seq, what: 'Revisionssporet er kortere end udskriften.' })
  } else if (state === 'different') {
    report({
      part: 'anchor',
      seq: anchor.seq,
      what: 'Revisionssporet er et andet end det, udskriften er lavet af.',
    })
  }
}
