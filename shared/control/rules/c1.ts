// C1: the log and statistics control is late. A draft of the current period does not count: only an approved control moves
// the deadline, and a weekend or holiday does not.
import { z } from 'zod'
import { danishDate } from '../danish-date.ts'
import { addMonths, formatDay, parseDay } from '../../time/local-date.ts'
import { firstCountedFrom } from '../../register/authority.ts'
import { instantMs } from '../instant.ts'
import type { Rule } from '../rule.ts'
import type { RuleContext } from '../rule-context.ts'

/** The terms' own interval (T4.13), so no parameter. */
const months = 3

export const c1: Rule = {
  id: 'C1',
  version: 1,
  title: 'Log- og statistikkontrol for sent',
  clauses: ['T4.13'],
  parameters: z.strictObject({}),
  run(context) {
    const countsFrom = lastControlDate(context) ?? firstCountedFrom(context.authority)
    if (countsFrom === null) {
      const unknown = context.authority.isBaselineUnknown
        ? 'den seneste kontrol blev gennemført'
        : 'adgangen blev etableret'
      return { notRun: `ikke kørt: det er ukendt, hvornår ${unknown}` }
    }
    const due = addMonths(countsFrom, months)
    const daysLate = context.nowDay - parseDay(due)
    if (daysLate <= 0) return { findings: [] }
    return {
      findings: [
        {
          rule: c1.id,
          severity: 'høj',
          clauses: c1.clauses,
          subject: { kind: 'control', id: 'logs', label: 'Log- og statistikkontrol', identities: [] },
          count: daysLate,
          parameters: { countsFrom, due },
          reason: `Hvornår bliver kontrollen af log og statistik, som skulle være godkendt senest ${danishDate(parseDay(due))}, gennemført?`,
        },
      ],
    }
  },
}

/** Local date of the signature of the latest earlier log control that is not a program's own. */
function lastControlDate({ authority, nowMs, dayOf }: RuleContext): string | undefined {
  const signedMs = (authority.previousControls ?? [])
    .filter(({ kind, program }) => kind === 'logs' && program === undefined)
    .map(({ approvedAt }) => instantMs(approvedAt))
    .filter((ms) => ms <= nowMs)
  return signedMs.length === 0 ? undefined : formatDay(dayOf(Math.max(...signedMs)))
}
