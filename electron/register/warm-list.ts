// Keeps the list ready for the next question: made after the register opened, brought up to date after each change, while
// nobody waits.
import type { StoreContext } from '../store/context.ts'
import { indexReady, listIndex } from './list-index.ts'
import { present } from './register-index.ts'
import { orderOf } from './sort-index.ts'

let isWarming = false

/** Begins unless it is under way. What goes wrong is met again, and told, by the call that needs the list. */
export function warmList(context: Pick<StoreContext, 'session' | 'now'>): void {
  if (isWarming || !context.session.isOpen()) return
  isWarming = true
  void warm(context)
    .catch(() => undefined)
    .finally(() => {
      isWarming = false
    })
}

async function warm({ session, now }: Pick<StoreContext, 'session' | 'now'>): Promise<void> {
  const { db } = session.current().ledger
  await indexReady(db, present, now())
  orderOf(listIndex(db, present, now()), [{ key: 'name', isDescending: false }], now())
}
