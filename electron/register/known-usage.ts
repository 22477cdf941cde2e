// How many look-ups each identity made in the latest approved control that kept a summary: the column "Opslag".
import { identityKey } from '../../shared/text/normalise.ts'
import type { Database } from '../vault/open-encrypted.ts'

type Usage = { readonly control: string; readonly byKey: ReadonlyMap<string, number> }

const kept = new WeakMap<Database, Usage>()

/** Look-ups by `identityKey`; undefined when no approved control up to the entry kept any. */
export function knownUsage(db: Database, knownSeq: number | undefined): Usage['byKey'] | undefined {
  const control = db
    .prepare(
      `SELECT id FROM control WHERE approvedSeq <= ? AND id IN (SELECT DISTINCT control FROM usage)
       ORDER BY approvedSeq DESC LIMIT 1`,
    )
    .pluck()
    .get(knownSeq ?? Number.MAX_SAFE_INTEGER)
  if (typeof control !== 'string') return undefined
  const known = kept.get(db)
  // What an approved control left never changes.
  if (known?.control === control) return known.byKey
  const byKey = new Map<string, number>()
  // The columns are those selected, of the types of schema.sql.
  const rows = db
    .prepare('SELECT identity, sum(count) AS count FROM usage WHERE control = ? GROUP BY identity')
    .all(control) as { identity: string; count: number }[]
  for (const { identity, count } of rows) {
    const key = identityKey(identity)
    byKey.set(key, (byKey.get(key) ?? 0) + count)
  }
  kept.set(db, { control, byKey })
  return byKey
}

/** Of a holder by all its identities as written, each counted once; null when no control says. */
export function lookupsOf(identities: readonly string[], usage: Usage['byKey'] | undefined): number | null {
  if (!usage) return null
  let count = 0
  for (const key of new Set(identities.map(identityKey))) count += usage.get(key) ?? 0
  return count
}
