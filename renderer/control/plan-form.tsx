// Period and scope: what a control is about, when it begins and whenever that changes.
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Duty } from '../../shared/control/deadlines.ts'
import { planProcedures } from '../../shared/control/plan-contract.ts'
import { useDraft } from '../data/use-draft.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { TextAreaField } from '../ui/text-field.tsx'
import { controlResolver } from './control-resolver.ts'
import { useDutyText } from './use-duty-text.ts'

export type Plan = { period: { from: string; to: string }; covers: Duty[]; agreed: string }

type Values = { from: string; to: string; left: string[]; agreed: string }

type Props = {
  /** Name under which what is typed is kept. */
  readonly draft: string
  readonly initial: Plan
  /** Every duty that a control can cover. */
  readonly duties: readonly Duty[]
  readonly submitLabel: string
  readonly isBusy: boolean
  /** Answers whether it was saved. */
  readonly onSubmit: (plan: Plan) => Promise<boolean>
}

const keyOf = ({ kind, program }: Duty) => `${kind}:${program ?? ''}`

export function PlanForm({ draft: name, initial, duties, submitLabel, isBusy, onSubmit }: Props) {
  const { t } = useTranslation('control')
  const dutyText = useDutyText()
  const planOf = ({ from, to, left, agreed }: Values): Plan => ({
    period: { from, to },
    covers: duties.filter((duty) => !left.includes(keyOf(duty))),
    agreed,
  })
  const form = useForm<Values>({
    resolver: controlResolver<Values>(t, {
      schema: planProcedures.start.input,
      inputOf: planOf,
      fieldOf: { covers: 'left' },
      // The calls ask this too; here it has a field of its own.
      problems: ({ from, to }) => (from > to ? [{ field: 'to', text: t('period.errors.reversed') }] : []),
      missing: (field) => {
        if (field === 'left') return t('period.errors.covers')
        return field === 'from' ? t('period.errors.from') : t('period.errors.to')
      },
    }),
    shouldFocusError: false,
    defaultValues: {
      ...initial.period,
      left: duties.filter((duty) => !initial.covers.some((each) => keyOf(each) === keyOf(duty))).map(keyOf),
      agreed: initial.agreed,
    },
  })
  const draft = useDraft(name, form)
  const { errors, submitCount } = form.formState
  if (!draft.isReady) return null
  const submit = form.handleSubmit(async (values) => {
    if (await onSubmit(planOf(values))) await draft.remove()
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="kb-stack">
      <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
      <div className="kb-filters">
        {(['from', 'to'] as const).map((field) => (
          <Controller
            key={field}
            control={form.control}
            name={field}
            render={({ field: { ref: _ref, ...props } }) => (
              <DateField {...props} label={t(`period.${field}`)} error={errors[field]?.message} />
            )}
          />
        ))}
      </div>
      <Controller
        control={form.control}
        name="left"
        render={({ field: { value, onChange } }) => (
          <fieldset data-field="left" className="kb-choices">
            <legend className="form-label">{t('period.covers')}</legend>
            {errors.left?.message && <p className="form-error-message">{errors.left.message}</p>}
            {duties.map((duty) => (
              <CheckboxField
                key={keyOf(duty)}
                label={dutyText(duty)}
                checked={!value.includes(keyOf(duty))}
                onChange={({ target }) =>
                  onChange(
                    target.checked ? value.filter((key) => key !== keyOf(duty)) : [...value, keyOf(duty)],
                  )
                }
              />
            ))}
          </fieldset>
        )}
      />
      <TextAreaField
        label={t('period.agreed')}
        isOptional
        hint={t('period.agreedHint')}
        error={errors.agreed?.message}
        {...form.register('agreed')}
      />
      <div className="kb-actions">
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}
