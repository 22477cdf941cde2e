// A3: authorisations in force at the end of the period that nobody has used in the days before it. Tested only where the
// logs of the authorisation's system, with those of earlier controls or what these counted, are declared to cover those
// days: a missing log is not a missing use.
import { z } from 'zod'
import type { AuthorisationFact } from '../../register/facts.ts'
import { parseDay } from '../../time/local-date.ts'
import { coversDays, systemOf } from '../control-history.ts'
import { danishDate } from '../danish-date.ts'
import { declaredDays } from '../look-back.ts'
import { systemKey } from '../mark-rows.ts'
import type { Rule } from '../rule.ts'
import { stream, type RuleContext } from '../rule-context.ts'
import { authorisations } from './danish-counts.ts'
import { holdersByUnit, isActiveAtEnd, openHolders } from './holders-by-unit.ts'

type Parameters = { readonly days: number }

export const a3: Rule<Parameters> = {
  id: 'A3',
  version: 1,
  title: 'Ubrugt autorisation',
  clauses: ['T3.3', 'T4.6'],
  parameters: z.strictObject({ days: z.int().min(1).default(90) }),
  run(context, { days }) {
    const firstDay = context.toDay - days + 1
    const isTested = openCoverage(context, firstDay)
    const startedBefore = context.startOfDayMs(firstDay + 1)
    const candidates = context.authorisations.filter(
      (authorisation) =>
        isActiveAtEnd(authorisation, context.toMs) && (authorisation.startMs ?? Infinity) < startedBefore,
    )
    const tested = candidates.filter(({ system }) => isTested(system))
    if (tested.length === 0 && (candidates.length > 0 || !isTested(''))) {
      return { notRun: 'ikke kørt: for lidt historik' }
    }
    const isUsed = openUse(context, firstDay)
    const unused = tested.filter((authorisation) => !isUsed(authorisation))
    const untested = [...new Set(candidates.map(({ system }) => system))].filter(
      (system) => !isTested(system),
    )
    return {
      lookBack: untested.length === 0 ? null : notCovered(untested, days),
      findings: holdersByUnit(context, unused).map(({ subject, refs, authorisations: ofUnit }) => ({
        rule: a3.id,
        severity: 'middel',
        clauses: a3.clauses,
        subject,
        refs,
        count: ofUnit.length,
        parameters: { days },
        reason: `Er der fortsat behov for ${authorisations(ofUnit.length)} uden forespørgsler i de ${days} dage til og med ${danishDate(context.toDay)}?`,
      })),
    }
  },
}

function notCovered(systems: readonly string[], days: number): string {
  const names = systems
    .map((system) => system || 'alle systemer')
    .sort((a, b) => (a < b ? -1 : 1))
    .join(', ')
  return `Autorisationer til ${names} er ikke prøvet: kilderne dækker ikke alle ${days} dage.`
}

/**
 * Whether there is a log of that system, and every log of it is declared to cover the days from `firstDay` on, together
 * with what earlier controls had of the same system.
 */
function openCoverage(context: RuleContext, firstDay: number): (system: string) => boolean {
  const { sources, rowSources, toDay } = context
  const logs = sources.filter(({ kind }) => kind === 'log' || kind === 'program-log')
  const covers = logs.map((log) => {
    const own = { fromDay: parseDay(log.from), toDay: parseDay(log.to) }
    const earlier = { usage: context.usage, rowSources: rowSources.slice(sources.length) }
    return coversDays([own, ...declaredDays(earlier, systemOf(log), true)], firstDay, toDay)
  })
  return (system) => {
    const key = systemKey(system)
    const ofSystem = covers.filter((_, index) => {
      const { kind, program } = logs[index]!
      if (key === '') return true
      return key === 'online' ? kind === 'log' : kind === 'program-log' && systemKey(program ?? '') === key
    })
    return ofSystem.length > 0 && ofSystem.every(Boolean)
  }
}

/**
 * Whether an authorisation's holder made a request in its system, or has a statistics count, since `firstDay`. What earlier
 * controls counted names no system, and is use of any.
 */
function openUse(context: RuleContext, firstDay: number): (authorisation: AuthorisationFact) => boolean {
  const holderOf = openHolders(context)
  const counted = partiesWithCounts(context, firstDay)
  const systems = new Map<number, ReadonlySet<string>>()
  return (authorisation) => {
    const party = holderOf(authorisation)
    if (party === undefined) return false
    if (context.usageOf(party).some(({ day }) => day >= firstDay)) return true
    const used = systems.get(party) ?? systemsUsedBy(context, party, firstDay)
    systems.set(party, used)
    const system = systemKey(authorisation.system)
    const isProgram = authorisation.holder.kind === 'program'
    if (counted.has(party) && (isProgram || system === '' || system === 'online')) return true
    return isProgram || system === '' ? used.size > 0 : used.has(system)
  }
}

/** 'online', folded names of programs, and '' for the program side. */
function systemsUsedBy(
  { rows, rowSources, toDay }: RuleContext,
  party: number,
  firstDay: number,
): Set<string> {
  const used = new Set<string>()
  for (let place = rows.partyStart[party]!; place < rows.partyStart[party + 1]!; place++) {
    const row = rows.byParty[place]!
    if (rows.day[row]! < firstDay || rows.day[row]! > toDay) continue
    const ofRow = rows.stream[row]
    if (ofRow === stream.online) used.add('online')
    else if (ofRow === stream.programSide) used.add('')
    else used.add(systemKey(rowSources[rows.source[row]!]!.program ?? ''))
  }
  return used
}

function partiesWithCounts(context: RuleContext, firstDay: number): ReadonlySet<number> {
  const overlapping = context.sources.flatMap(({ statistics = [] }) =>
    statistics.filter(
      ({ count, from, to }) => count >= 1 && parseDay(to) >= firstDay && parseDay(from) <= context.toDay,
    ),
  )
  return new Set(overlapping.flatMap((row) => context.statisticsParties(row)))
}
