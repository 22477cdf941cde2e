// The authority's answers about a version of its guidelines and rules: given once, or corrected with a reason.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { rulesClauses } from '../../shared/duties/clauses.ts'
import type { HomeState, ShownRules } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { Alert } from '../ui/alert.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { type AnswerForm, emptyAnswer, formOf, inputOf } from './answer-form.ts'
import { useLeave } from './arrival.ts'
import { DutyForm } from './duty-form.tsx'
import { FormDate } from './form-date.tsx'
import { paths } from './paths.ts'
import { useDone } from './use-done.ts'

type Values = { version: string; validFrom: string; answers: AnswerForm[]; reason: string }

/** `rules`: the version to correct; absent for a new one. */
export function RulesForm({ home, rules }: { home: HomeState; rules?: ShownRules }) {
  const { t } = useTranslation('duties')
  const leave = useLeave()
  const { today, officerName } = home
  const form = useForm<Values>({
    shouldFocusError: false,
    defaultValues: {
      version: rules?.version ?? '',
      validFrom: rules?.validFrom ?? today,
      answers: rulesClauses.map((clause, at) => {
        const answer = rules?.answers[at]
        return answer ? formOf(answer, today, officerName) : emptyAnswer(clause, today, officerName)
      }),
      reason: '',
    },
  })
  const draft = useDraft(`duties:rules:${rules?.id ?? 'new'}`, form)
  const register = useAction(api.duties.registerRules)
  const correct = useDone(api.duties.correctRules)

  async function save({ version, validFrom, answers, reason }: Values): Promise<void> {
    const input = { version, validFrom, answers: answers.map(inputOf) }
    const isDone = rules ? await correct.run({ ...input, id: rules.id, reason }) : await register.run(input)
    if (!isDone) return
    await draft.remove()
    leave(paths.rules, rules ? t('saved.rulesCorrected') : t('saved.rules'))
  }

  return (
    <DutyForm
      form={form}
      draft={draft}
      title={rules ? t('rules.correctTitle') : t('rules.newTitle')}
      lead={t('rules.lead')}
      saveLabel={rules ? t('saveCorrection') : t('rules.save')}
      back={paths.rules}
      isCorrection={rules !== undefined}
      error={register.error ?? correct.error}
      isRunning={register.isRunning || correct.isRunning}
      onSave={save}
    >
      <Alert kind="info">{t('noPhotos')}</Alert>
      <TextField
        label={t('rules.version')}
        hint={t('rules.versionHint')}
        width="short"
        error={form.formState.errors.version?.message}
        {...form.register('version', {
          validate: (text) =>
            text.trim() !== '' || t('error.required', { field: t('rules.version').toLowerCase() }),
        })}
      />
      <FormDate
        control={form.control}
        name="validFrom"
        label={t('rules.validFrom')}
        hint={t('rules.validFromHint')}
      />
      {rulesClauses.map((clause, index) => (
        <AnswerFields key={clause} index={index} hasEvidence />
      ))}
    </DutyForm>
  )
}
