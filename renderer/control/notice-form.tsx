// Asked once before the first run: how employees were told that look-ups are controlled, or why they were not.
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { noticeDataSchema } from '../../shared/ledger/wizard-events.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { TextAreaField, TextField } from '../ui/text-field.tsx'
import { controlResolver } from './control-resolver.ts'

const said = ['worksCouncil', 'dataProtectionOfficer', 'impactAssessment'] as const

const empty = {
  isInformed: 'yes',
  how: '',
  informedOn: '',
  reason: '',
  worksCouncil: '',
  dataProtectionOfficer: '',
  impactAssessment: '',
}

/** What the choice leaves out is asked nothing, and is not recorded. */
function noticeOf({ isInformed: choice, informedOn, how, reason, ...texts }: typeof empty) {
  const isInformed = choice === 'yes'
  return {
    ...texts,
    isInformed,
    informedOn: isInformed && informedOn !== '' ? informedOn : null,
    how: isInformed ? how.trim() : '',
    reason: isInformed ? '' : reason.trim(),
  }
}

async function saveNotice(input: Parameters<typeof api.control.recordNotice>[0]): Promise<true> {
  await api.control.recordNotice(input)
  return true
}

export function NoticeForm() {
  const { t } = useTranslation('control')
  const form = useForm({
    resolver: controlResolver<typeof empty>(t, {
      schema: noticeDataSchema,
      inputOf: noticeOf,
      missing: (field) =>
        field === 'how' ? t('findings.notice.howMissing') : t('findings.notice.reasonMissing'),
    }),
    shouldFocusError: false,
    defaultValues: empty,
  })
  const draft = useDraft('control:notice', form)
  const save = useAction(saveNotice)
  const { errors, submitCount } = form.formState
  const isInformed = form.watch('isInformed') === 'yes'
  if (!draft.isReady) return null
  const submit = form.handleSubmit(async (values) => {
    if (await save.run(noticeOf(values))) await draft.remove()
  })
  return (
    <form noValidate className="kb-stack" onSubmit={(event) => void submit(event)}>
      <h3>{t('findings.notice.title')}</h3>
      <p>{t('findings.notice.text')}</p>
      <ErrorAlert error={save.error} />
      <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
      <RadioField
        label={t('findings.notice.isInformed')}
        options={[
          { value: 'yes', label: t('findings.notice.yes') },
          { value: 'no', label: t('findings.notice.no') },
        ]}
        {...form.register('isInformed')}
      />
      {isInformed ? (
        <>
          <TextAreaField
            label={t('findings.notice.how')}
            error={errors.how?.message}
            {...form.register('how')}
          />
          <Controller
            control={form.control}
            name="informedOn"
            render={({ field: { ref: _ref, ...field } }) => (
              <DateField {...field} label={t('findings.notice.informedOn')} isOptional />
            )}
          />
        </>
      ) : (
        <TextAreaField
          label={t('findings.notice.reason')}
          hint={t('findings.notice.reasonHint')}
          error={errors.reason?.message}
          {...form.register('reason')}
        />
      )}
      {said.map((name) => (
        <TextField
          key={name}
          label={t(`findings.notice.${name}`)}
          isOptional
          width="full"
          error={errors[name]?.message}
          {...form.register(name)}
        />
      ))}
      <div className="kb-actions">
        <Button type="submit" kind="primary" isBusy={save.isRunning}>
          {t('findings.notice.save')}
        </Button>
      </div>
    </form>
  )
}
