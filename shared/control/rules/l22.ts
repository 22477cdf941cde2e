import { z } from 'zod'
import { logClauses } from '../log-clauses.ts'
import { hasPossibleDate, isOtherKey } from '../person-key.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Rule } from '../rule.ts'

const parameters = z.strictObject({})

/** L22: persons that cannot be anybody's key; one finding per source. A day of 61-91 is read as 1-31, and is no fault. */
export const l22: Rule<z.infer<typeof parameters>> = {
  id: 'L22',
  version: 1,
  title: 'Ugyldig nøgle',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows, sources } = context
    const isInvalid = openInvalidKeys(context)
    const found = sources.map((): number[] => [])
    for (let row = 0; row < rows.count; row++) {
      if (rows.isInPeriod[row] === 0) continue
      const end = rows.personStart[row + 1]!
      for (let at = rows.personStart[row]!; at < end; at++) {
        if (!isInvalid(rows.persons[at]!)) continue
        found[rows.source[row]!]!.push(row)
        break
      }
    }
    const findings = sources.flatMap(({ file }, source) => {
      const events = found[source]!
      if (events.length === 0) return []
      return {
        rule: 'L22',
        severity: 'lav' as const,
        clauses: logClauses,
        subject: { kind: 'source' as const, id: file, label: file, identities: [] },
        rows: events,
        parameters: used,
        reason: `Er nøglerne i ${events.length} ${events.length === 1 ? 'række' : 'rækker'}, som hverken er personnumre eller andre kendte nøgler, skrevet rigtigt?`,
      }
    })
    return { findings }
  },
}

function openInvalidKeys(context: RuleContext): (personKey: number) => boolean {
  const isOther = context.otherPersons.map((text) => isOtherKey(text))
  return (personKey) => (personKey < 0 ? !isOther[-1 - personKey] : !hasPossibleDate(personKey))
}
