import type { EventData, EventKind } from '../../shared/ledger/events.ts'
import type { Database } from '../vault/open-encrypted.ts'

/** What a projector knows of its entry besides the event's data. */
export type EntryContext = {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly subject: string
}

/**
 * Writes what an event means into the projections. It reads nothing but its event and the projections, and it changes
 * only what belongs to the entry's subject wherever that subject can be erased: a rebuild skips erased payloads, and must
 * come to the same tables.
 */
export type Projector<Kind extends EventKind> = (
  db: Database,
  entry: EntryContext,
  data: EventData<Kind>,
) => void

export type Projectors<Kind extends EventKind> = { readonly [K in Kind]: Projector<K> }
