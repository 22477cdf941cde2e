// Which rows of a new authorisation list the register already has. A list may say the same twice, or lists of one run may,
// and rule A7 asks about it: rows are matched one to one.
import { canonicalData } from '../../shared/ledger/entry.ts'
import type { AuthorisationData } from '../../shared/ledger/register-events.ts'
import type { PlannedAuthorisation } from '../../shared/register/plan-authorisations.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readAuthorisations } from './read-version.ts'

type Change =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'corrected'; readonly id: string }
export type MatchedAuthorisation = PlannedAuthorisation & { readonly change: Change }

/**
 * Matches rows to authorisations that are known and not voided: first those that say the same; of the rest, those of the
 * same holder, type, system and start correct one another, in order.
 *
 * @param taken authorisations that a row of an earlier list of the run stands for
 */
export function matchAuthorisations(
  db: Database,
  planned: readonly PlannedAuthorisation[],
  taken: ReadonlySet<string>,
): MatchedAuthorisation[] {
  const equal = new Map<string, string[]>()
  const existing = readAuthorisations(db).filter(({ id }) => !taken.has(id))
  for (const { id, data } of existing) push(equal, canonicalData(data), id)
  const unchanged = planned.map(({ authorisation }) => equal.get(canonicalData(authorisation))?.shift())
  const matched = new Set(unchanged)
  const similar = new Map<string, string[]>()
  for (const { id, data } of existing) if (!matched.has(id)) push(similar, beginning(data), id)
  return planned.map((row, index) => {
    const same = unchanged[index]
    if (same !== undefined) return { ...row, change: { kind: 'same', id: same } }
    const id = similar.get(beginning(row.authorisation))?.shift()
    return { ...row, change: id === undefined ? { kind: 'new' } : { kind: 'corrected', id } }
  })
}

function beginning({ holder, type, system, startMs }: AuthorisationData): string {
  return canonicalData([holder, type, system, startMs])
}

function push(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key)
  if (ids) ids.push(id)
  else map.set(key, [id])
}
