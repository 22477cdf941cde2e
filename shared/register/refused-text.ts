// The one reason why a readable row of a list is still refused whatever else it says: a cell that could be a CPR number.
import { couldBeCpr, holdsCpr } from '../ledger/cpr-guard.ts'
import type { IdentityCell } from '../imports/list-rows.ts'

/** A reject's reason when some text holds what could be a CPR number, or null. Names the field, never the text. */
export function refusedText(texts: Readonly<Record<string, string | readonly string[]>>): string | null {
  for (const [field, text] of Object.entries(texts)) {
    const holds = typeof text === 'string' ? holdsCpr(text) : text.some(holdsCpr)
    if (holds) return cprReason(field)
  }
  return null
}

/** The same for identities, of which a registered RID alone may look like one. */
export function refusedIdentity(identities: readonly IdentityCell[]): string | null {
  const refused = identities.find(({ raw, field }) => couldBeCpr(raw, field))
  return refused ? cprReason(refused.field) : null
}

export function cprReason(field: string): string {
  return `feltet ${field} kan indeholde et personnummer`
}
