// Which entries a command wrote: what the page needs to offer [Tilbagefør].
import type { ChangeSpan } from '../../shared/register/forms.ts'
import { type Ledger, ledgerHead } from '../ledger/open-ledger.ts'
import { transaction } from '../ledger/record.ts'

/** Runs a command as one transaction and returns the numbers of its first and last entry with what it answers. */
export function withSpan<Value extends object>(ledger: Ledger, command: () => Value): Value & ChangeSpan {
  return transaction(ledger, () => {
    const before = ledgerHead(ledger.db).seq
    const value = command()
    return { ...value, fromSeq: before + 1, toSeq: ledgerHead(ledger.db).seq }
  })
}
