// Step 9: the figures as they will be printed, what is still open, and the officer's approval by passphrase.
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice-field.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Pane } from '../ui/pane.tsx'
import { PasswordField, TextAreaField, TextField } from '../ui/text-field.tsx'
import { ControlFiguresView } from './control-figures-view.tsx'
import type { StepProps } from './step-props.ts'

const secret = ['passphrase'] as const

type Values = { isIncomplete: boolean; incomplete: string; name: string; passphrase: string }

export function ApproveStep({ control, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const [, go] = useLocation()
  const { value, error } = useQuery(`control.approvalSummary:${control}`, () =>
    api.control.approvalSummary({ control }),
  )
  const act = useAction(api.control.approve)
  const [job, setJob] = useState<string>()
  const form = useForm<Values>({
    defaultValues: { isIncomplete: false, incomplete: '', name: '', passphrase: '' },
  })
  const draft = useDraft(`control:approve:${control}`, form, secret)
  if (!value) return <ErrorAlert error={error} />
  const { open, duties, officer, figures } = value
  const isIncomplete = form.watch('isIncomplete')
  const unmet = duties.filter(({ isMet }) => !isMet)
  const isBlocked = !isIncomplete && open.findings + open.rows > 0

  const submit = form.handleSubmit(async ({ incomplete, name, passphrase }) => {
    const id = crypto.randomUUID()
    setJob(id)
    const receipt = await act.run({
      control,
      job: id,
      name,
      passphrase,
      incomplete: isIncomplete ? incomplete : null,
    })
    setJob(undefined)
    form.resetField('passphrase')
    if (!receipt) return
    await draft.remove()
    go(`/kontrol/${control}/rapport`)
  })
  const { errors } = form.formState
  return (
    <>
      {open.findings + open.rows > 0 && (
        <Alert kind="warning" title={t('approve.openTitle')}>
          {t('approve.open', { findings: open.findings, rows: open.rows })}
        </Alert>
      )}
      {unmet.map(({ duty, lacks }) => (
        <Alert key={`${duty.kind}:${duty.program}`} kind="warning">
          {t(`approve.duty.${duty.kind}`)}
          {duty.program !== null && ` (${duty.program})`}: {lacks && t(`approve.lacks.${lacks}`)}
        </Alert>
      ))}
      <ControlFiguresView figures={figures} />
      <Pane title={t('approve.covers')}>
        <ul>
          {duties.map(({ duty, isMet }) => (
            <li key={`${duty.kind}:${duty.program}`}>
              {t(`approve.duty.${duty.kind}`)}
              {duty.program !== null && ` (${duty.program})`}:{' '}
              {isMet && !isIncomplete ? t('approve.closes') : t('approve.runsOn')}
            </li>
          ))}
        </ul>
      </Pane>
      <Pane title={t('approve.title')}>
        {officer === null ? (
          <Alert kind="warning">{t('approve.noSlot')}</Alert>
        ) : (
          <form noValidate onSubmit={(event) => void submit(event)}>
            <ErrorAlert error={act.error} />
            <CheckboxField
              label={t('approve.incomplete')}
              hint={t('approve.incompleteHint')}
              {...form.register('isIncomplete')}
            />
            {isIncomplete && (
              <TextAreaField
                label={t('approve.reason')}
                error={errors.incomplete && t('approve.reasonMissing')}
                {...form.register('incomplete', { required: true })}
              />
            )}
            <TextField
              label={t('approve.name')}
              hint={t('approve.nameHint', { name: officer })}
              error={errors.name && t('approve.nameMissing')}
              {...form.register('name', { required: true })}
            />
            <PasswordField
              label={t('approve.passphrase')}
              error={errors.passphrase && t('approve.passphraseMissing')}
              {...form.register('passphrase', { required: true })}
            />
            <p>{t('approve.means')}</p>
            {job && <JobProgress job={job} label={t('approve.working')} />}
            <div className="kb-actions">
              <Button type="submit" kind="primary" isBusy={act.isRunning} disabled={isBlocked}>
                {t('approve.act')}
              </Button>
              {onBack && <Button onPress={onBack}>{t('assess.back')}</Button>}
            </div>
          </form>
        )}
      </Pane>
    </>
  )
}
