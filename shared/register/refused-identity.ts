// The one reason why a readable row of a list is refused whatever else it says: an identity that could be a CPR number.
// In other texts the number is left out and the row stands: without it a lawful look-up would look like one without
// authorisation.
import { couldBeCpr } from '../ledger/cpr-guard.ts'
import type { IdentityCell } from '../imports/list-rows.ts'

/** A reject's reason, or null. Names the field, never the text. A registered RID may look like a CPR number. */
export function refusedIdentity(identities: readonly IdentityCell[]): string | null {
  const refused = identities.find(({ raw, field }) => couldBeCpr(raw, field))
  return refused ? `feltet ${refused.field} kan indeholde et personnummer` : null
}
