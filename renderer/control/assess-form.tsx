// The officer's words about one or more findings and rows. What is half-typed is a draft of the first of them.
import { useEffect, useState } from 'react'
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
import { TextAreaField, TextField } from '../ui/text-field.tsx'

type Values = { outcome: string; explanation: string; answerBy: string; secondPerson: string }
const suspicion: Outcome = 'Kan ikke forklares, overført til mistankesag'

export type AssessFormProps = {
  control: string
  items: readonly AssessItem[]
  isOwn: boolean
  /** An outcome chosen by key in the list. */
  chosen: { readonly outcome: Outcome; readonly turn: number } | undefined
  onDone: (count: number, isConflict: boolean) => void
}

export function AssessForm({ control, items, isOwn, chosen, onDone }: AssessFormProps) {
  const { t } = useTranslation('control')
  const form = useForm<Values>({
    defaultValues: { outcome: '', explanation: '', answerBy: '', secondPerson: '' },
  })
  const draft = useDraft(`assess:${control.slice(0, 16)}:${items[0]?.key ?? ''}`, form)
  const [isAsking, setAsking] = useState(false)
  const act = useAction(api.control.assess)
  const outcome = form.watch('outcome')

  useEffect(() => {
    if (!chosen) return
    form.setValue('outcome', chosen.outcome)
    form.setFocus('explanation')
  }, [chosen, form])

  async function save(values: Values): Promise<void> {
    setAsking(false)
    const done = await act.run({
      control,
      refs: items.map(({ ref }) => ref),
      outcome: outcomeSchema.parse(values.outcome),
      explanation: values.explanation,
      answerBy: values.answerBy === '' ? null : values.answerBy,
      secondPerson: values.secondPerson === '' ? null : values.secondPerson,
    })
    if (!done) return
    await draft.remove()
    onDone(items.length, done.isConflict)
  }

  const submit = form.handleSubmit((values) => {
    if (values.outcome === suspicion) setAsking(true)
    else return save(values)
  })
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) void submit()
      }}
    >
      <ErrorAlert error={act.error} />
      <RadioField
        label={t('assess.outcome')}
        error={form.formState.errors.outcome && t('assess.outcomeMissing')}
        options={outcomeSchema.options.map((value, index) => ({ value, label: `${index + 1} ${value}` }))}
        {...form.register('outcome', { required: true })}
      />
      <TextAreaField
        label={t('assess.explanation')}
        hint={t('assess.explanationHint')}
        {...form.register('explanation')}
      />
      {outcome === 'Afventer svar' && (
        <Controller
          control={form.control}
          name="answerBy"
          render={({ field }) => (
            <DateField
              label={t('assess.answerBy')}
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
      <Button type="submit" kind="primary" isBusy={act.isRunning}>
        {t('assess.save', { count: items.length })}
      </Button>
      <Dialog
        title={t('assess.suspicionTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onPress={() => void save(form.getValues())}>
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
