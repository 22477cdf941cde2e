// What was done with a pack, asked by the contract of the calls, in this page's words.
import type { TFunction } from 'i18next'
import type { FieldValues, Resolver } from 'react-hook-form'
import { cprMessage } from '../../shared/ledger/cpr-guard.ts'
import { type InputForm, inputResolver } from '../data/input-resolver.ts'

const missing = {
  sentOn: 'sent.needDate',
  recipient: 'sent.needRecipient',
  channel: 'sent.needChannel',
  reason: 'sent.needReason',
} as const

/** `inputResolver` with the sentence of the field that says nothing, or of a text that may hold a personal number. */
export function evidenceResolver<Values extends FieldValues>(
  t: TFunction<'evidence'>,
  form: Pick<InputForm<Values>, 'schema' | 'inputOf'>,
): Resolver<Values> {
  return inputResolver({
    ...form,
    sentence: (field, issue) =>
      issue.message === cprMessage || !Object.hasOwn(missing, field)
        ? t('sent.cpr')
        : t(missing[field as keyof typeof missing]), // asked in the line before
  })
}
