// What an entry of the register says, as named fields with texts, so that the history can strike through the old ones.
import { z } from 'zod'
import { dateOfInstant, endTime, lastDateBefore, startTime } from '../../shared/register/covered-dates.ts'
import type { HistoryEntry } from '../../shared/register/record.ts'

/** Field name -> text; absent where nothing stands. */
export type Fields = Readonly<Record<string, string>>

const payloadSchema = z.object({
  reason: z.string().default(''),
  employee: z.record(z.string(), z.unknown()).optional(),
  program: z.record(z.string(), z.unknown()).optional(),
  authorisation: z.record(z.string(), z.unknown()).optional(),
  identities: z.array(z.object({ id: z.string(), field: z.string(), raw: z.string() })).default([]),
  identity: z
    .union([z.string(), z.object({ id: z.string(), field: z.string(), raw: z.string() })])
    .optional(),
  endMs: z.number().optional(),
  validFrom: z.string().optional(),
  to: z.string().optional(),
})

/**
 * The fields after an entry, and its reason.
 *
 * @param before the fields before it
 * @param nameOf the name of the program that an authorisation's system is
 */
export function shownFields(
  kind: string,
  payload: unknown,
  before: Fields,
  nameOf: (system: string) => string,
): { fields: Fields; reason: string } {
  const data = payloadSchema.parse(payload)
  const { reason } = data
  const said = data.employee ?? data.program ?? data.authorisation
  const fields: Record<string, string> = { ...(said ? kept(before) : before) }
  for (const [name, value] of Object.entries(said ?? {})) {
    const [field, text] = shown(name, value, nameOf)
    if (text !== '') fields[field] = text
  }
  for (const { id, field, raw } of data.identities) fields[`identity ${field} ${id}`] = raw
  if (typeof data.identity === 'object') {
    fields[`identity ${data.identity.field} ${data.identity.id}`] = data.identity.raw
  } else if (data.identity !== undefined) endIdentity(fields, data.identity, kind, data.to)
  if (data.validFrom !== undefined) fields['changedFrom'] = data.validFrom
  if (data.endMs !== undefined) fields['to'] = lastDay(data.endMs)
  if (kind.endsWith('-voided') && !kind.startsWith('identity')) fields['isVoided'] = 'true'
  if (kind === 'authorisation-restored') delete fields['isVoided']
  return { fields, reason }
}

/** What differs, in the order in which the fields were first said. */
export function changesBetween(before: Fields, after: Fields): HistoryEntry['changes'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      // An identity's own id only tells two of a kind apart.
      field: name.startsWith('identity ') ? name.split(' ').slice(0, -1).join(' ') : name,
      before: before[name] ?? null,
      after: after[name] ?? null,
    }))
}

/** Identities and the voiding stay when the rest is said anew. */
function kept(before: Fields): Fields {
  return Object.fromEntries(
    Object.entries(before).filter(([name]) => name.startsWith('identity ') || name === 'isVoided'),
  )
}

function endIdentity(fields: Record<string, string>, id: string, kind: string, to: string | undefined): void {
  const name = Object.keys(fields).find((field) => field.endsWith(` ${id}`))
  if (name === undefined) return
  if (kind === 'identity-voided') delete fields[name]
  else if (to !== undefined) fields[name] = `${fields[name]} (– ${to})`
}

function shown(name: string, value: unknown, nameOf: (system: string) => string): [string, string] {
  if (value === null || name === 'holder' || name === 'holderKind') return [name, '']
  if (name === 'startMs' && typeof value === 'number') return ['from', firstDay(value)]
  if (name === 'endMs' && typeof value === 'number') return ['to', lastDay(value)]
  if (name === 'system' && typeof value === 'string') {
    return [name, value === '' ? 'everywhere' : value === 'online' ? value : nameOf(value)]
  }
  if (Array.isArray(value)) return [name, value.join(', ')]
  return [name, String(value)]
}

function firstDay(startMs: number): string {
  return [dateOfInstant(startMs), startTime(startMs)].filter(Boolean).join(' ')
}

function lastDay(endMs: number): string {
  return [lastDateBefore(endMs), endTime(endMs)].filter(Boolean).join(' ')
}
