// A10: authorisations in force at the end of the period without justification, approver, legal basis or scope. A list
// without a column for one of these says nothing about it.
import { z } from 'zod'
import type { AuthorisationFact } from '../../register/facts.ts'
import { isEmptyText } from '../../text/normalise.ts'
import { scopeOf } from '../mark-rows.ts'
import type { Rule } from '../rule.ts'
import type { RuleContext } from '../rule-context.ts'
import { authorisations } from './danish-counts.ts'
import { holdersByUnit, isActiveAtEnd } from './holders-by-unit.ts'
import { startUp } from './start-up.ts'

const parts: Readonly<Record<string, (authorisation: AuthorisationFact) => boolean>> = {
  justification: ({ justification }) => isEmptyText(justification),
  approved_by: ({ approvedBy }) => isEmptyText(approvedBy),
  legal_basis: ({ legalBasis }) => isEmptyText(legalBasis),
  services: (authorisation) => scopeOf(authorisation).length === 0,
}

export const a10: Rule = {
  id: 'A10',
  version: 1,
  title: 'Mangler grundlag',
  clauses: ['T1.2', 'T3.3'],
  parameters: z.strictObject({}),
  run(context) {
    const lacking = context.authorisations.filter(
      (authorisation) => isActiveAtEnd(authorisation, context.toMs) && lacksPart(context, authorisation),
    )
    return {
      findings: holdersByUnit(context, lacking).map(({ subject, refs, authorisations: ofUnit }) => ({
        rule: a10.id,
        severity: 'lav',
        clauses: a10.clauses,
        subject,
        refs,
        count: ofUnit.length,
        parameters: startUp(context),
        reason: `Hvad er grundlaget for ${authorisations(ofUnit.length)}, hvor begrundelse, godkender, hjemmel eller omfang mangler?`,
      })),
    }
  },
}

function lacksPart({ sources }: RuleContext, authorisation: AuthorisationFact): boolean {
  const fields = authorisation.source ? sources[authorisation.source.source]!.fields : Object.keys(parts)
  return fields.some((field) => parts[field]?.(authorisation) ?? false)
}
