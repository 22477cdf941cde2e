// The projections as the ledger alone gives them.
import type { EventData, EventKind } from '../../shared/ledger/events.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { isEventKind, project } from './projectors.ts'

const pageSize = 5000

type ReplayRow = {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly subject: string
  /** NULL when the payload is erased. */
  readonly data: string | null
}

/**
 * Applies every entry of `from` to the empty projections of `into`, which may be the same database. Erased payloads are
 * skipped. An entry that cannot be applied goes to `onFailure`, and the replay goes on.
 */
export function replay(
  from: Database,
  into: Database,
  onFailure: (seq: number, error: unknown) => void,
): void {
  const page = from.prepare(
    `SELECT seq, at, actor, kind, subject, data FROM ledger LEFT JOIN payload USING (seq)
     WHERE seq > ? ORDER BY seq LIMIT ${pageSize}`,
  )
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    // The columns are chosen here.
    const rows = page.all(after) as ReplayRow[]
    for (const row of rows) {
      after = row.seq
      if (row.data === null) continue
      try {
        apply(into, row, row.data)
      } catch (error) {
        onFailure(row.seq, error)
      }
    }
    if (rows.length < pageSize) return
  }
}

function apply(into: Database, row: ReplayRow, data: string): void {
  if (!isEventKind(row.kind)) throw new Error('the ledger holds an entry of an unknown kind')
  // `record` parsed it by the kind's schema before it was hashed into the chain.
  project(into, row, row.kind, JSON.parse(data) as EventData<EventKind>)
}
