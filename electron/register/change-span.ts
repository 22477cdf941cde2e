// Which entries a command wrote: what the page needs to offer [Tilbagefør].
import type { ChangeSpan } from '../../shared/register/forms.ts'
import { type Ledger, ledgerHead } from '../ledger/open-ledger.ts'
import { transaction } from '../ledger/record.ts'
import type { StoreContext } from '../store/context.ts'

/** Called before each row that a command is about; gives the whole command up by throwing. */
export type OnRow = (done: number, total: number) => void

/** Runs a command as one transaction and returns the numbers of its first and last entry with what it answers. */
export function withSpan<Value extends object>(ledger: Ledger, command: () => Value): Value & ChangeSpan {
  return transaction(ledger, () => {
    const before = ledgerHead(ledger.db).seq
    const value = command()
    return { ...value, fromSeq: before + 1, toSeq: ledgerHead(ledger.db).seq }
  })
}

/**
 * As `withSpan`, for a command that may be about thousands of rows: the page hears how far it is, and a cancel or the
 * lock in the midst of it leaves the register as it was.
 *
 * @throws AppError `job-cancelled`, and what the command throws
 */
export function steppedSpan<Value extends object>(
  { session, jobs }: StoreContext,
  job: string,
  command: (ledger: Ledger, onRow: OnRow) => Value,
): Promise<Value & ChangeSpan> {
  const { ledger } = session.current()
  return jobs.run(job, async ({ step }) =>
    withSpan(ledger, () => command(ledger, (done, total) => step({ stage: 'register', done, total }))),
  )
}
