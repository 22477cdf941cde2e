// What an entry said, read back through the schema of its kind.
import { AppError } from '../../shared/errors.ts'
import { type EventData, type EventKind, eventSchema } from '../../shared/ledger/events.ts'
import type { Database } from '../vault/open-encrypted.ts'

export type ReadEntry<K extends EventKind> = {
  readonly seq: number
  /** ISO instant, UTC. */
  readonly at: string
  readonly actor: string
  readonly data: EventData<K>
}

/**
 * The latest entry of a kind about a subject, or undefined when there is none or its payload was erased.
 *
 * @throws AppError `unexpected` when the payload is not what its kind allows
 */
export function readEntry<K extends EventKind>(
  db: Database,
  kind: K,
  subject: string,
): ReadEntry<K> | undefined {
  // The columns are those of schema.sql.
  const row = db
    .prepare(
      `SELECT seq, at, actor, data FROM ledger JOIN payload USING (seq)
       WHERE subject = ? AND kind = ? ORDER BY seq DESC LIMIT 1`,
    )
    .get(subject, kind) as
    { readonly seq: number; readonly at: string; readonly actor: string; readonly data: string } | undefined
  if (!row) return undefined
  const event = eventSchema.safeParse({ kind, subject, data: JSON.parse(row.data) })
  if (!event.success)
    throw new AppError('unexpected', {}, { cause: new Error('a payload is not of its kind') })
  // The union's own schema for this kind has just parsed it, which the lookup cannot tell the compiler.
  return { seq: row.seq, at: row.at, actor: row.actor, data: event.data.data as EventData<K> }
}
