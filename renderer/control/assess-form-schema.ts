// What the form of an assessment asks for before it is sent; the store asks again.
import type { TFunction } from 'i18next'
import { z } from 'zod'
import { needsExplanation } from '../../shared/control/assess-item.ts'
import { outcomeSchema } from '../../shared/ledger/control-events.ts'

const awaited = 'Afventer svar'

/** @param hasFinding a row of the sample alone may explain itself by its case, which the store knows */
export function assessFormSchema(t: TFunction<'control'>, { hasFinding }: { hasFinding: boolean }) {
  const items = [{ kind: hasFinding ? ('finding' as const) : ('row' as const), hasCase: true }]
  return z
    .object({
      outcome: z.enum(['', ...outcomeSchema.options]),
      explanation: z.string().trim().max(2000),
      answerBy: z.string(),
      secondPerson: z.string().trim().max(200),
    })
    .superRefine(({ outcome, explanation, answerBy }, context) => {
      const missing = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (outcome === '') return missing('outcome', t('assess.outcomeMissing'))
      if (explanation === '' && needsExplanation(outcome, items)) {
        missing('explanation', t('assess.explanationMissing'))
      }
      if (outcome === awaited && answerBy === '') missing('answerBy', t('assess.answerByMissing'))
      return undefined
    })
}

export type AssessValues = z.infer<ReturnType<typeof assessFormSchema>>
