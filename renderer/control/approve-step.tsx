// Step 9: the figures as they will be printed, what is still open, and the officer's approval by passphrase.
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { assessProcedures } from '../../shared/control/assess-contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { Pane } from '../ui/pane.tsx'
import { PasswordField, TextAreaField, TextField } from '../ui/text-field.tsx'
import { SamplePassphrase } from '../vault/sample-start.tsx'
import { ControlFiguresView } from './control-figures-view.tsx'
import { controlResolver } from './control-resolver.ts'
import type { StepProps } from './step-props.ts'
import { useDutyText } from './use-duty-text.ts'

const secret = ['passphrase'] as const

type Values = { isIncomplete: boolean; incomplete: string; name: string; passphrase: string }

const approvalOf = ({ isIncomplete, incomplete, name, passphrase }: Values) => ({
  name,
  passphrase,
  incomplete: isIncomplete ? incomplete : null,
})

export function ApproveStep({ control, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const dutyText = useDutyText()
  const [, go] = useLocation()
  const { value, error } = useQuery(`control.approvalSummary:${control}`, () =>
    api.control.approvalSummary({ control }),
  )
  const { value: vault } = useQuery('vault.state', () => api.vault.state())
  const act = useAction(api.control.approve)
  const [job, setJob] = useState<string>()
  const form = useForm<Values>({
    resolver: controlResolver<Values>(t, {
      schema: assessProcedures.approve.input.omit({ control: true, job: true }),
      inputOf: approvalOf,
      missing: (field) => {
        if (field === 'incomplete') return t('approve.reasonMissing')
        return field === 'name' ? t('approve.nameMissing') : t('approve.passphraseMissing')
      },
    }),
    shouldFocusError: false,
    defaultValues: { isIncomplete: false, incomplete: '', name: '', passphrase: '' },
  })
  const draft = useDraft(`control:approve:${control}`, form, secret)
  if (!value) return <ErrorAlert error={error} />
  const { open, duties, officer, figures } = value
  const isIncomplete = form.watch('isIncomplete')
  const unmet = duties.filter(({ isMet }) => !isMet)
  const isBlocked = !isIncomplete && open.findings + open.rows > 0

  const submit = form.handleSubmit(async (values) => {
    const id = crypto.randomUUID()
    setJob(id)
    const receipt = await act.run({ control, job: id, ...approvalOf(values) })
    setJob(undefined)
    form.resetField('passphrase')
    if (!receipt) return
    await draft.remove()
    go(`/kontrol/${control}/rapport`)
  })
  const { errors, submitCount } = form.formState
  return (
    <>
      {open.findings + open.rows > 0 && (
        <Alert kind="warning" title={t('approve.openTitle')}>
          {t('approve.open', { findings: open.findings, rows: open.rows })}
        </Alert>
      )}
      {unmet.map(({ duty, lacks }) => (
        <Alert key={`${duty.kind}:${duty.program}`} kind="warning">
          {dutyText(duty)}: {lacks && t(`approve.lacks.${lacks}`)}
        </Alert>
      ))}
      <ControlFiguresView figures={figures} />
      <Pane title={t('approve.covers')}>
        <ul>
          {duties.map(({ duty, isMet }) => (
            <li key={`${duty.kind}:${duty.program}`}>
              {dutyText(duty)}: {isMet && !isIncomplete ? t('approve.closes') : t('approve.runsOn')}
            </li>
          ))}
        </ul>
      </Pane>
      <Pane title={t('approve.title')}>
        {officer === null ? (
          <Alert kind="warning">{t('approve.noSlot')}</Alert>
        ) : (
          <form noValidate onSubmit={(event) => void submit(event)}>
            <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
            <ErrorAlert error={act.error} />
            <CheckboxField
              label={t('approve.incomplete')}
              hint={t('approve.incompleteHint')}
              {...form.register('isIncomplete')}
            />
            {isIncomplete && (
              <TextAreaField
                label={t('approve.reason')}
                error={errors.incomplete?.message}
                {...form.register('incomplete')}
              />
            )}
            <TextField
              label={t('approve.name')}
              hint={t('approve.nameHint', { name: officer })}
              error={errors.name?.message}
              {...form.register('name')}
            />
            {vault?.phase === 'open' && vault.isSample && <SamplePassphrase />}
            <PasswordField
              label={t('approve.passphrase')}
              error={errors.passphrase?.message}
              {...form.register('passphrase')}
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
