// What a form may hold is what its call may be asked: the resolver reads the form as the call's input by the contract's own
// schema, and says what is wrong in the page's words at the form's own fields.
import { zodResolver } from '@hookform/resolvers/zod'
import type { TFunction } from 'i18next'
import type { FieldValues, Resolver } from 'react-hook-form'
import { z } from 'zod'
import { cprMessage } from '../../shared/ledger/cpr-guard.ts'

type T = TFunction<'register'>
type FieldName = keyof (typeof import('./texts.da.json'))['field']
type Problem = { readonly field: string; readonly text: string }

export type ContractForm<Values> = {
  readonly schema: z.ZodType | ((values: Values) => z.ZodType)
  /** The call's input, as the values stand. */
  readonly inputOf: (values: Values) => unknown
  /** Form fields by the names they have in the input, where they differ. */
  readonly fieldOf?: Readonly<Record<string, Extract<keyof Values, string>>>
  /** What only the form can see is wrong. */
  readonly problems?: (values: Values) => readonly Problem[]
}

const ownSentence = { reason: 'reason', holder: 'holder', purpose: 'purpose' } as const
const dates: ReadonlySet<string> = new Set([
  'from',
  'to',
  'changedFrom',
  'employedFrom',
  'employedTo',
  'inUseFrom',
  'inUseTo',
])

/** One error a field, in the order in which the form's default values name them. */
export function contractResolver<Values extends FieldValues>(
  t: T,
  { schema, inputOf, fieldOf = {}, problems = () => [] }: ContractForm<Values>,
): Resolver<Values> {
  const form = z.custom<Values>().transform((values, context) => {
    const asked = typeof schema === 'function' ? schema(values) : schema
    const parsed = asked.safeParse(inputOf(values))
    const found = new Map<string, string>()
    for (const issue of parsed.error?.issues ?? []) {
      const named = issue.path.findLast((part) => typeof part === 'string') ?? ''
      const field = fieldOf[named] ?? named
      if (!found.has(field)) found.set(field, sentence(t, field, issue, values))
    }
    for (const { field, text } of problems(values)) if (!found.has(field)) found.set(field, text)
    const order = Object.keys(values)
    const inOrder = [...found].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    for (const [field, message] of inOrder) context.addIssue({ code: 'custom', path: [field], message })
    return values
  })
  // The form goes on with what was typed; what the call gets is made of it again. The resolver's types do not follow the
  // form's own through `custom`.
  return zodResolver(form, undefined, { raw: true }) as unknown as Resolver<Values>
}

function sentence(t: T, field: string, issue: z.core.$ZodIssue, values: FieldValues): string {
  if (issue.message === cprMessage) return t('error.cpr')
  if (issue.code === 'too_big') return t('error.tooLong')
  const typed: unknown = values[field]
  if (typeof typed === 'string' && typed.trim() !== '') return t('error.number')
  if (dates.has(field)) return t('error.date')
  if (Object.hasOwn(ownSentence, field)) return t(`error.${ownSentence[field as keyof typeof ownSentence]}`)
  return requiredText(t, field as FieldName) // the form's fields have their labels under `field`
}

/** "Udfyld medarbejdernr.": a label that ends in a full stop has the sentence's own. */
export function requiredText(t: T, field: FieldName): string {
  return t('error.required', { field: t(`field.${field}`).toLowerCase().replace(/\.$/, '') })
}
