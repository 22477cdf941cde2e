// The frame of correcting a holder: its fields, whether it was wrong or has changed, and why.
import type { ReactNode } from 'react'
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { z } from 'zod'
import type { ChangeSpan } from '../../shared/register/forms.ts'
import type { HolderRef } from '../../shared/register/record.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { RadioField } from '../ui/choice-field.tsx'
import { contractResolver } from './contract-resolver.ts'
import { FormDate } from './form-date.tsx'
import { FormFrame } from './form-frame.tsx'
import { usePageState } from './page-state.ts'
import { paths } from './paths.ts'
import { ReasonField } from './reason-field.tsx'

type Why = { readonly changedFrom: string | null; readonly reason: string }
type WhyValues = { what: 'wrong' | 'changed'; changedFrom: string; reason: string }

export type HolderFormProps<Fields extends FieldValues> = {
  holder: HolderRef
  values: Fields
  schema: z.ZodType
  /** The call's input without the why. */
  inputOf: (values: Fields) => object
  save: (values: Fields, why: Why) => Promise<ChangeSpan>
  children: (form: UseFormReturn<Fields>) => ReactNode
}

export function HolderForm<Fields extends FieldValues>(props: HolderFormProps<Fields>) {
  const { holder, values, schema, inputOf, save, children } = props
  type Values = Fields & WhyValues
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const say = usePageState((state) => state.say)
  const form = useForm<Values>({
    resolver: contractResolver<Values>(t, {
      schema,
      inputOf: (typed) => ({ ...inputOf(typed), ...whyOf(typed) }),
    }),
    shouldFocusError: false,
    // The fields and the why make the whole form; TypeScript cannot see that of fields it does not know yet.
    defaultValues: {
      ...values,
      what: 'wrong',
      changedFrom: '',
      reason: '',
    } as unknown as DefaultValues<Values>,
  })
  const draft = useDraft(`register:correct:${holder.id}`, form)
  const { run, error, isRunning } = useAction((typed: Values) => save(typed, whyOf(typed)))
  // As above: these are fields of every such form.
  const why = form as unknown as UseFormReturn<WhyValues>
  const back = paths.record(holder)

  async function submit(typed: Values): Promise<void> {
    const span = await run(typed)
    if (!span) return
    await draft.remove()
    navigate(back)
    say({ text: t('saved.corrected'), span: { fromSeq: span.fromSeq, toSeq: span.toSeq } })
  }

  return (
    <FormFrame
      form={form}
      draft={draft}
      title={t(`correct.${holder.kind}`)}
      lead={t('correct.lead')}
      saveLabel={t('correct.save')}
      back={back}
      error={error}
      isRunning={isRunning}
      onSave={submit}
    >
      {children(form as unknown as UseFormReturn<Fields>)}
      <RadioField
        label={t('correct.what')}
        options={[
          { value: 'wrong', label: t('correct.wrong'), hint: t('correct.wrongHint') },
          { value: 'changed', label: t('correct.changed'), hint: t('correct.changedHint') },
        ]}
        {...why.register('what')}
      />
      {why.watch('what') === 'changed' && (
        <FormDate control={why.control} name="changedFrom" label={t('field.changedFrom')} />
      )}
      <ReasonField form={why} />
    </FormFrame>
  )
}

/** A date that must be given and is not stays '', which the schema refuses. */
function whyOf({ what, changedFrom, reason }: WhyValues): Why {
  return { changedFrom: what === 'changed' ? changedFrom : null, reason: reason.trim() }
}
