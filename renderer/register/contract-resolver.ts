// The register's forms by the contract of their calls, in the register's words.
import type { TFunction } from 'i18next'
import type { FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import { cprMessage } from '../../shared/ledger/cpr-guard.ts'
import { type InputForm, inputResolver } from '../data/input-resolver.ts'

type T = TFunction<'register'>
type FieldName = keyof (typeof import('./texts.da.json'))['field']

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

/** `inputResolver` with the register's sentence for what the schema says of a field. */
export function contractResolver<Values extends FieldValues>(
  t: T,
  form: Omit<InputForm<Values>, 'sentence'>,
): Resolver<Values> {
  return inputResolver({ ...form, sentence: (field, issue, values) => sentence(t, field, issue, values) })
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
