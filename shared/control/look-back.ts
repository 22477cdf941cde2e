// How far back a rule looks before the period, and whether what the run was given reaches that far.
import { parseDay } from '../time/local-date.ts'
import { coveredBackTo, systemOf } from './control-history.ts'
import { danishDate } from './danish-date.ts'
import type { RuleContext } from './rule-context.ts'

/** Days before the period's first. A3 looks back from the period's end, and says so itself. */
const daysBefore: Readonly<Record<string, number>> = { L2: 60, L4: 29, L5: 6 }
/** Rules that counts by day serve, too, where the rows are gone. */
const readsUsage: ReadonlySet<string> = new Set(['L2'])

/** The days that are declared of a log search ('') or of a program's log, before the period and in it. */
export function declaredDays(
  { rowSources, usage }: Pick<RuleContext, 'rowSources' | 'usage'>,
  system: string,
  withUsage: boolean,
): { fromDay: number; toDay: number }[] {
  const logs = rowSources.filter((source) => source.log && systemOf(source) === system)
  const counted = usage.filter(({ programs }) => programs.includes(system === '' ? null : system))
  return [...logs, ...(withUsage ? counted : [])].map(({ from, to }) => ({
    fromDay: parseDay(from),
    toDay: parseDay(to),
  }))
}

/**
 * In Danish, that a rule looked back less far than it does by itself; null when it did not, or does not look back. The
 * control's own logs, those of earlier controls and what these counted are taken together.
 */
export function lookBackNote(id: string, context: RuleContext): string | null {
  const days = daysBefore[id]
  if (days === undefined) return null
  const { sources, fromDay } = context
  const systems = new Set(sources.filter(({ log }) => log).map(systemOf))
  const reached = [...systems].map((system) =>
    coveredBackTo(declaredDays(context, system, readsUsage.has(id)), fromDay),
  )
  const first = Math.max(...reached)
  if (systems.size === 0 || first <= fromDay - days) return null
  return first === fromDay
    ? `Reglen ser ${days} dage tilbage før perioden, men kilderne dækker ingen dage før ${danishDate(fromDay)}.`
    : `Reglen ser ${days} dage tilbage før perioden, men kilderne dækker først fra ${danishDate(first)}.`
}

/** Requests that earlier controls counted, by party and local day, ascending; for days whose rows are not read. */
export type DayCount = { readonly day: number; readonly count: number }

/** @param partyAt the party of an identity key at an instant (UTC ms), or -1 */
export function countUsage(
  usage: RuleContext['usage'],
  partyAt: (identityKey: string, atMs: number) => number,
): ReadonlyMap<number, readonly DayCount[]> {
  const counts = new Map<number, Map<number, number>>()
  for (const { rows } of usage) {
    for (const { identity, day, count, firstMs } of rows) {
      const at = parseDay(day)
      const party = partyAt(identity, firstMs)
      if (party < 0) continue
      const ofParty = counts.get(party) ?? new Map<number, number>()
      counts.set(party, ofParty.set(at, (ofParty.get(at) ?? 0) + count))
    }
  }
  return new Map(
    [...counts].map(([party, days]) => [
      party,
      [...days].sort(([a], [b]) => a - b).map(([day, count]) => ({ day, count })),
    ]),
  )
}
