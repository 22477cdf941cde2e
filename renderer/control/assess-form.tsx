// The officer's words about one or more findings and rows. What is half-typed is a draft of the first of them.
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AssessItem } from '../../shared/control/assess-item.ts'
import { type Outcome, outcomeSchema } from '../../shared/ledger/control-events.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert, Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { TextAreaField, TextField } from '../ui/text-field.tsx'
import { type AssessValues, assessFormSchema } from './assess-form-schema.ts'
import { outcomeText } from './outcome-text.ts'
import { isSave } from './pressed-keys.ts'

const suspicion: Outcome = 'Kan ikke forklares, overført til mistankesag'

export type AssessFormProps = {
  control: string
  items: readonly AssessItem[]
  isOwn: boolean
  /** An outcome chosen by key, and what was typed after it while the one before was saved. */
  chosen:
    | { readonly outcome: Outcome; readonly turn: number; readonly words: string; readonly isSaved: boolean }
    | undefined
  /** A save begins; `onDone` or `onRefused` follows. */
  onBegin: () => void
  onDone: (count: number, isConflict: boolean) => void
  onRefused: () => void
}

export function AssessForm({ control, items, isOwn, chosen, ...told }: AssessFormProps) {
  const { t } = useTranslation('control')
  const hasFinding = items.some(({ kind }) => kind === 'finding')
  const form = useForm<AssessValues>({
    resolver: zodResolver(assessFormSchema(t, { hasFinding })),
    shouldFocusError: false,
    defaultValues: { outcome: '', explanation: '', answerBy: '', secondPerson: '' },
  })
  const draft = useDraft(`assess:${control.slice(0, 16)}:${items[0]?.key ?? ''}`, form)
  const [isAsking, setAsking] = useState(false)
  const act = useAction(api.control.assess)
  const outcome = form.watch('outcome')
  const { errors, submitCount } = form.formState

  const submitLatest = useRef(submit)
  submitLatest.current = submit
  const isSaving = useRef(false)
  useEffect(() => {
    if (!chosen) return
    form.setValue('outcome', chosen.outcome)
    if (chosen.words !== '') form.setValue('explanation', form.getValues('explanation') + chosen.words)
    form.setFocus('explanation')
    if (chosen.isSaved) void submitLatest.current()
  }, [chosen, form])

  /** What is typed from now on is for the next one. A second press is for this one, which is under way. */
  async function during(save: () => Promise<boolean>): Promise<void> {
    if (isSaving.current) return
    isSaving.current = true
    told.onBegin()
    if (!(await save())) told.onRefused()
    isSaving.current = false
  }

  async function save(values: AssessValues): Promise<boolean> {
    setAsking(false)
    const done = await act.run({
      control,
      refs: items.map(({ ref }) => ref),
      outcome: outcomeSchema.parse(values.outcome),
      explanation: values.explanation,
      answerBy: values.answerBy === '' ? null : values.answerBy,
      secondPerson: values.secondPerson === '' ? null : values.secondPerson,
    })
    if (!done) return false
    told.onDone(items.length, done.isConflict)
    void draft.remove()
    return true
  }

  async function submit(): Promise<void> {
    await during(async () => {
      let isDone = false
      await form.handleSubmit(async (values) => {
        if (values.outcome === suspicion) setAsking(true)
        else isDone = await save(values)
      })()
      return isDone
    })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (!isSave(event)) return
        // The app's own Ctrl+Enter would press a button where the focus is by then.
        event.preventDefault()
        void submit()
      }}
    >
      <ErrorAlert error={act.error} />
      <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
      <RadioField
        label={t('assess.outcome')}
        error={errors.outcome?.message}
        options={outcomeSchema.options.map((value, index) => ({
          value,
          label: `${index + 1} ${outcomeText(value)}`,
        }))}
        {...form.register('outcome')}
      />
      <TextAreaField
        label={t('assess.explanation')}
        hint={t('assess.explanationHint')}
        error={errors.explanation?.message}
        {...form.register('explanation')}
      />
      {outcome === 'Afventer svar' && (
        <Controller
          control={form.control}
          name="answerBy"
          render={({ field }) => (
            <DateField
              label={t('assess.answerBy')}
              error={errors.answerBy?.message}
              value={field.value}
              onChange={field.onChange}
              name="answerBy"
            />
          )}
        />
      )}
      {isOwn && (
        <>
          <Alert kind="warning" title={t('assess.ownTitle')}>
            {t('assess.ownText')}
          </Alert>
          <TextField
            label={t('assess.secondPerson')}
            hint={t('assess.secondPersonHint')}
            {...form.register('secondPerson')}
          />
        </>
      )}
      <div className="kb-actions">
        <Button type="submit" kind="primary" isBusy={act.isRunning}>
          {t('assess.save', { count: items.length })}
        </Button>
      </div>
      <Dialog
        title={t('assess.suspicionTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onPress={() => void during(() => save(form.getValues()))}>
              {t('assess.suspicionConfirm')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('assess.cancel')}</Button>
          </>
        }
      >
        <p>{t('assess.suspicionText')}</p>
      </Dialog>
    </form>
  )
}
