// How one kind of device at home is set up: storage (7.4), and what happens when it is left alone (7.8).
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { longestTimeoutMinutes, standardClauses } from '../../shared/duties/clauses.ts'
import type { HomeState, ShownStandard } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { RadioField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { type AnswerForm, emptyAnswer, formOf, inputOf } from './answer-form.ts'
import { useLeave } from './arrival.ts'
import { DutyForm } from './duty-form.tsx'
import { paths } from './paths.ts'
import { useDone } from './use-done.ts'

type Action = 'lock' | 'disconnect' | 'none'
type Values = { name: string; action: Action; minutes: string; answers: AnswerForm[]; reason: string }

/** `standard`: the one to correct; absent for a new one. */
export function StandardForm({ home, standard }: { home: HomeState; standard?: ShownStandard }) {
  const { t } = useTranslation('duties')
  const leave = useLeave()
  const { today, officerName } = home
  const form = useForm<Values>({
    shouldFocusError: false,
    defaultValues: {
      name: standard?.name ?? '',
      action: standard ? (standard.timeout?.action ?? 'none') : 'lock',
      minutes: String(standard?.timeout?.minutes ?? longestTimeoutMinutes),
      answers: standardClauses.map((clause, at) => {
        const answer = standard?.answers[at]
        return answer ? formOf(answer, today, officerName) : emptyAnswer(clause, today, officerName)
      }),
      reason: '',
    },
  })
  const draft = useDraft(`duties:standard:${standard?.id ?? 'new'}`, form)
  const register = useAction(api.duties.registerStandard)
  const correct = useDone(api.duties.correctStandard)
  const [action, minutes, verdict] = form.watch(['action', 'minutes', 'answers.1.verdict'])
  const isTooLong = action === 'none' || Number(minutes) > longestTimeoutMinutes

  // More than ten minutes is a "nej" whatever is thought of it, so the form says so at once.
  useEffect(() => {
    if (isTooLong && verdict !== 'not-met') form.setValue('answers.1.verdict', 'not-met')
  }, [isTooLong, verdict, form])

  async function save(values: Values): Promise<void> {
    const timeout =
      values.action === 'none' ? null : { action: values.action, minutes: Number(values.minutes) }
    const input = { name: values.name, timeout, answers: values.answers.map(inputOf) }
    const isDone = standard
      ? await correct.run({ ...input, id: standard.id, reason: values.reason })
      : await register.run(input)
    if (!isDone) return
    await draft.remove()
    leave(paths.standards, standard ? t('saved.corrected') : t('saved.standard'))
  }

  return (
    <DutyForm
      form={form}
      draft={draft}
      title={standard ? t('standards.correctTitle') : t('standards.newTitle')}
      lead={t('standards.lead')}
      saveLabel={standard ? t('saveCorrection') : t('standards.save')}
      back={paths.standards}
      isCorrection={standard !== undefined}
      error={register.error ?? correct.error}
      isRunning={register.isRunning || correct.isRunning}
      onSave={save}
    >
      <TextField
        label={t('standards.name')}
        hint={t('standards.nameHint')}
        error={form.formState.errors.name?.message}
        {...form.register('name', {
          validate: (text) =>
            text.trim() !== '' || t('error.required', { field: t('standards.name').toLowerCase() }),
        })}
      />
      <RadioField
        label={t('standards.timeout')}
        hint={isTooLong ? t('standards.tooLong') : undefined}
        options={(['lock', 'disconnect', 'none'] as const).map((value) => ({
          value,
          label: t(`standards.action.${value}`),
        }))}
        {...form.register('action')}
      />
      {action !== 'none' && (
        <TextField
          label={t('standards.minutes')}
          hint={t('standards.minutesHint')}
          width="short"
          inputMode="numeric"
          error={form.formState.errors.minutes?.message}
          {...form.register('minutes', {
            validate: (text) => {
              const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
              return (count >= 1 && count <= 1440) || t('error.minutes')
            },
          })}
        />
      )}
      {standardClauses.map((clause, index) => (
        <AnswerFields key={clause} index={index} />
      ))}
    </DutyForm>
  )
}
