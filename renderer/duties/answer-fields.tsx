// One point of section 7 in a form: the answer, its note and date, its evidence, and the deadline of a "nej".
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../shared/duties/answer.ts'
import { RadioField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextAreaField, TextField } from '../ui/text-field.tsx'
import type { AnswersForm } from './answer-form.ts'
import { clauseKey, pointOf } from './clause-texts.ts'
import { EvidenceFields } from './evidence-fields.tsx'

export type AnswerFieldsProps = {
  index: number
  /** Only the authority's own answers have evidence. */
  hasEvidence?: boolean
}

const verdicts: readonly Verdict[] = ['met', 'not-met', 'not-applicable']

export function AnswerFields({ index, hasEvidence = false }: AnswerFieldsProps) {
  const { t } = useTranslation('duties')
  const { register, control, watch, formState } = useFormContext<AnswersForm>()
  const { clause, verdict } = watch(`answers.${index}`)
  const errors = formState.errors.answers?.[index]
  const key = clauseKey(clause)
  const point = t(`clause.${key}`)
  const name = `answers.${index}` as const
  return (
    <fieldset className="kb-answer">
      <legend>
        {point} <small>{t('cite', { point: pointOf(clause) })}</small>
      </legend>
      <RadioField
        label={t(`question.${key}`)}
        error={errors?.verdict?.message}
        options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        {...register(`${name}.verdict`, { required: t('error.verdict', { point }) })}
      />
      {verdict === 'not-met' && (
        <div className="kb-answer-no">
          <Controller
            control={control}
            name={`${name}.due`}
            rules={{
              required: t('error.due', { point }),
              validate: (due, form) =>
                due >= (form.answers[index]?.on ?? '') || t('error.dueEarly', { point }),
            }}
            render={({ field: { ref: _ref, ...field }, fieldState }) => (
              <DateField
                label={t('answer.due')}
                hint={t('answer.dueHint')}
                error={fieldState.error?.message}
                {...field}
              />
            )}
          />
          <TextField
            label={t('answer.responsible')}
            error={errors?.responsible?.message}
            {...register(`${name}.responsible`, {
              validate: (text) => text.trim() !== '' || t('error.responsible', { point }),
            })}
          />
        </div>
      )}
      {hasEvidence && <EvidenceFields index={index} />}
      <TextAreaField
        label={t('answer.note')}
        hint={verdict === 'not-applicable' ? t('answer.noteHint') : undefined}
        error={errors?.note?.message}
        rows={2}
        {...register(`${name}.note`, {
          validate: (text, form) =>
            form.answers[index]?.verdict !== 'not-applicable' ||
            text.trim() !== '' ||
            t('error.noteNeeded', { point }),
        })}
      />
      <Controller
        control={control}
        name={`${name}.on`}
        rules={{ required: t('error.on', { point }) }}
        render={({ field: { ref: _ref, ...field }, fieldState }) => (
          <DateField label={t('answer.on')} error={fieldState.error?.message} {...field} />
        )}
      />
    </fieldset>
  )
}
