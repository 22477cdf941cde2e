// From the rows of an authorisation list to what the register takes, and what it refuses. A missing start is accepted:
// rule A7 asks about it.
import type { Reject } from '../imports/import-summary.ts'
import type { AuthorisationRow } from '../imports/list-rows.ts'
import { referenceWithoutCpr, withoutCpr } from '../ledger/cpr-guard.ts'
import type { AuthorisationData } from '../ledger/register-events.ts'
import { isEmptyText, trimBlanks } from '../text/normalise.ts'
import { dayMs, formatDay } from '../time/local-date.ts'
import { openZone } from '../time/zone.ts'
import type { HolderIndex } from './holders.ts'
import type { Plan } from './plan-lists.ts'

export type PlannedAuthorisation = { readonly line: number; readonly authorisation: AuthorisationData }

/** Refuses a row whose holder is not known or is several, or whose system is no known one. */
export function planAuthorisations(
  rows: readonly AuthorisationRow[],
  holders: HolderIndex,
): Plan<PlannedAuthorisation> {
  const zone = openZone('Europe/Copenhagen')
  const localDay = (ms: number) => formatDay(Math.floor((ms + zone.offsetMs(ms)) / dayMs))
  const items: PlannedAuthorisation[] = []
  const rejects: Reject[] = []
  for (const row of rows) {
    const planned = plan(row, holders, row.startMs === null ? null : localDay(row.startMs))
    if (typeof planned === 'string') rejects.push({ line: row.line, reason: planned })
    else items.push({ line: row.line, authorisation: planned })
  }
  return { items, rejects }
}

function plan(
  row: AuthorisationRow,
  holders: HolderIndex,
  startDay: string | null,
): AuthorisationData | string {
  const holder = holders.find(row.holder, startDay)
  if (holder === 'none') return 'bruger eller program findes ikke i fortegnelsen'
  if (holder === 'several') return 'bruger eller program kan være flere i fortegnelsen'
  const system = systemOf(row.system, holders)
  if (system === null) return 'system er hverken tomt, "online" eller et kendt program'
  const { type, services, approvedBy, justification, purpose, legalBasis, ref, startMs, endMs } = row
  return {
    holderKind: holder.kind,
    holder: holder.id,
    type: withoutCpr(type),
    system,
    services: services.filter((service) => !isEmptyText(service)).map(withoutCpr),
    approvedBy: withoutCpr(approvedBy),
    justification: withoutCpr(justification),
    purpose: withoutCpr(purpose),
    legalBasis: withoutCpr(legalBasis),
    ref: referenceWithoutCpr(ref),
    startMs,
    endMs,
  }
}

/** '' = everywhere, 'online', a program's id, or null when it is none of them. */
function systemOf(text: string, holders: HolderIndex): string | null {
  if (isEmptyText(text)) return ''
  if (trimBlanks(text).toLowerCase() === 'online') return 'online'
  return holders.program(text)?.id ?? null
}
