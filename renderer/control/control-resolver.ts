// The control's forms by the contract of their calls, in the control's words.
import type { TFunction } from 'i18next'
import type { FieldValues, Resolver } from 'react-hook-form'
import { cprMessage } from '../../shared/ledger/cpr-guard.ts'
import { type InputForm, inputResolver } from '../data/input-resolver.ts'

type ControlForm<Values> = Omit<InputForm<Values>, 'sentence'> & {
  /** What a field that must say something is asked for. */
  readonly missing: (field: string) => string
}

/** `inputResolver` with the control's sentence for what the schema says of a field. */
export function controlResolver<Values extends FieldValues>(
  t: TFunction<'control'>,
  { missing, ...form }: ControlForm<Values>,
): Resolver<Values> {
  return inputResolver({
    ...form,
    sentence: (field, issue) => {
      if (issue.message === cprMessage) return t('form.cpr')
      if (issue.code === 'too_big') return t('form.tooLong')
      return missing(field)
    },
  })
}
