// A3: authorisations in force at the end of the period that nobody has used in the days before it. Tested only where the
// logs of the authorisation's system are declared to cover those days: a missing log is not a missing use.
import { z } from 'zod'
import type { AuthorisationFact } from '../../register/facts.ts'
import { parseDay } from '../../time/local-date.ts'
import { danishDate } from '../danish-date.ts'
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
    return {
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

/** Whether there is a log of that system, and every log of it is declared to cover the days from `firstDay` on. */
function openCoverage({ sources, toDay }: RuleContext, firstDay: number): (system: string) => boolean {
  const logs = sources.filter(({ kind }) => kind === 'log' || kind === 'program-log')
  const covers = logs.map(({ from, to }) => parseDay(from) <= firstDay && parseDay(to) >= toDay)
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

/** Whether an authorisation's holder made a request in its system, or has a statistics count, since `firstDay`. */
function openUse(context: RuleContext, firstDay: number): (authorisation: AuthorisationFact) => boolean {
  const holderOf = openHolders(context)
  const counted = partiesWithCounts(context, firstDay)
  const systems = new Map<number, ReadonlySet<string>>()
  return (authorisation) => {
    const party = holderOf(authorisation)
    if (party === undefined) return false
    const used = systems.get(party) ?? systemsUsedBy(context, party, firstDay)
    systems.set(party, used)
    const system = systemKey(authorisation.system)
    const isProgram = authorisation.holder.kind === 'program'
    if (counted.has(party) && (isProgram || system === '' || system === 'online')) return true
    return isProgram || system === '' ? used.size > 0 : used.has(system)
  }
}

/** 'online', folded names of programs, and '' for the program side. */
function systemsUsedBy({ rows, sources, toDay }: RuleContext, party: number, firstDay: number): Set<string> {
  const used = new Set<string>()
  for (let place = rows.partyStart[party]!; place < rows.partyStart[party + 1]!; place++) {
    const row = rows.byParty[place]!
    if (rows.day[row]! < firstDay || rows.day[row]! > toDay) continue
    const ofRow = rows.stream[row]
    if (ofRow === stream.online) used.add('online')
    else if (ofRow === stream.programSide) used.add('')
    else used.add(systemKey(sources[rows.source[row]!]!.program ?? ''))
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
