// A9: identities in logs and statistics that belong to nobody in the register. One finding per normalised identity. A row
// without any identity is L14's.
import { z } from 'zod'
import { isEmptyText } from '../../text/normalise.ts'
import { parseDay } from '../../time/local-date.ts'
import type { Rule } from '../rule.ts'
import { mark, type RuleContext } from '../rule-context.ts'
import type { EventRef } from '../subject.ts'
import { rowsOfParties } from './rows-of-parties.ts'
import { startUp } from './start-up.ts'

type Counted = { readonly refs: EventRef[]; readonly raws: string[] }

export const a9: Rule = {
  id: 'A9',
  version: 1,
  title: 'Ukendt identitet',
  clauses: ['T3.11', 'T4.7'],
  parameters: z.strictObject({}),
  run(context) {
    const { marks } = context.rows
    const found = rowsOfParties(context, (row) => (marks[row]! & mark.a9) !== 0)
    const counted = unmappedStatistics(context)
    const findings = [...new Set([...found.keys(), ...counted.keys()])].map((party) => {
      const rows = found.get(party) ?? []
      const { refs, raws } = counted.get(party) ?? { refs: [], raws: [] }
      const subject = context.subjectOf(party, rows)
      return {
        rule: a9.id,
        severity: 'høj' as const,
        clauses: a9.clauses,
        subject: { ...subject, identities: [...new Set([...subject.identities, ...raws])] },
        rows,
        refs,
        parameters: startUp(context),
        reason: 'Hvem tilhører denne identitet, som ikke findes i fortegnelsen på tidspunktet?',
      }
    })
    return { findings }
  },
}

/** Statistics rows whose period lies inside the control period and whose identity belongs to nobody in it, by party. */
function unmappedStatistics(context: RuleContext): ReadonlyMap<number, Counted> {
  const found = new Map<number, Counted>()
  context.sources.forEach(({ statistics = [] }, source) => {
    for (const row of statistics) {
      if (parseDay(row.from) < context.fromDay || parseDay(row.to) > context.toDay) continue
      const [party] = context.statisticsParties(row)
      if (party === undefined || context.parties[party]!.kind !== 'identity') continue
      const counted = found.get(party) ?? { refs: [], raws: [] }
      counted.refs.push({ source, line: row.line })
      counted.raws.push(context.publishedIdentity(isEmptyText(row.userId) ? row.signature : row.userId))
      found.set(party, counted)
    }
  })
  return found
}
