// The officer's own control (7.9): when, what was checked, at which workplaces, and the outcome of each point.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { controlClauses } from '../../shared/duties/clauses.ts'
import type { HomeState, ShownControl } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { Alert } from '../ui/alert.tsx'
import { TextAreaField } from '../ui/text-field.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { emptyAnswer, formOf, inputOf } from './answer-form.ts'
import { useLeave } from './arrival.ts'
import type { ControlValues } from './control-values.ts'
import { DutyForm } from './duty-form.tsx'
import { FormDate } from './form-date.tsx'
import { paths } from './paths.ts'
import { useDone } from './use-done.ts'
import { WorkplaceChoice } from './workplace-choice.tsx'

/** `control`: the one to correct; absent for a new one. */
export function ControlForm({ home, control }: { home: HomeState; control?: ShownControl }) {
  const { t } = useTranslation('duties')
  const leave = useLeave()
  const { today, officerName } = home
  const form = useForm<ControlValues>({
    shouldFocusError: false,
    defaultValues: {
      on: control?.on ?? today,
      checked: control?.checked ?? '',
      workplaces: control?.workplaces ?? [],
      answers: controlClauses.map((clause, at) => {
        const answer = control?.answers[at]
        return answer ? formOf(answer, today, officerName) : emptyAnswer(clause, today, officerName)
      }),
      reason: '',
    },
  })
  const draft = useDraft(`duties:control:${control?.id ?? 'new'}`, form)
  const register = useAction(api.duties.recordControl)
  const correct = useDone(api.duties.correctControl)

  async function save({ on, checked, workplaces, answers, reason }: ControlValues): Promise<void> {
    const input = { on, checked, workplaces, answers: answers.map(inputOf) }
    const isDone = control
      ? await correct.run({ ...input, id: control.id, reason })
      : await register.run(input)
    if (!isDone) return
    await draft.remove()
    leave(paths.controls, control ? t('saved.corrected') : t('saved.control'))
  }

  return (
    <DutyForm
      form={form}
      draft={draft}
      title={control ? t('controls.correctTitle') : t('controls.new')}
      lead={t('controls.lead')}
      saveLabel={control ? t('saveCorrection') : t('controls.save')}
      back={paths.controls}
      isCorrection={control !== undefined}
      error={register.error ?? correct.error}
      isRunning={register.isRunning || correct.isRunning}
      onSave={save}
    >
      <Alert kind="info">{t('noPhotos')}</Alert>
      <FormDate control={form.control} name="on" label={t('controls.on')} />
      <TextAreaField
        label={t('controls.checked')}
        hint={t('controls.checkedHint')}
        error={form.formState.errors.checked?.message}
        {...form.register('checked', {
          validate: (text) => text.trim() !== '' || t('error.checked'),
        })}
      />
      <WorkplaceChoice form={form} />
      {controlClauses.map((clause, index) => (
        <AnswerFields key={clause} index={index} />
      ))}
    </DutyForm>
  )
}
