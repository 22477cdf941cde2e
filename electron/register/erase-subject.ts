// Erasure: when retention has run out, or a request is granted. It is an entry like any other, and says why.
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'

/**
 * Removes an employee, program, authorisation, officer or assessment from every projection and deletes the payloads of
 * its earlier entries. The entries stay, and the chain holds.
 *
 * @throws AppError `not-erasable`, `subject-erased`
 */
export function eraseSubject(
  ledger: Ledger,
  id: string,
  grounds: { readonly reason: string; readonly legalBasis: string },
): void {
  record(ledger, { kind: 'erased', subject: id, data: { ...grounds } })
}
