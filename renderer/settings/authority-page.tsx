import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { TextAreaField, TextField } from '../ui/text-field.tsx'
import { type AuthorityForm, authorityFormSchema, formOf, settingsOf } from './authority-form.ts'

async function save(form: AuthorityForm): Promise<true> {
  await api.settings.saveAuthority(settingsOf(form))
  return true
}

export function AuthorityPage() {
  const { t } = useTranslation('settings')
  const { value, error } = useQuery('settings.authority', () => api.settings.authority())
  const [isSaved, setSaved] = useState(false)
  return (
    <>
      <PageHeading title={t('authority.title')} lead={t('authority.lead')} />
      <ErrorAlert error={error} />
      {value && <AuthorityFields key={JSON.stringify(value)} start={formOf(value)} onSaved={setSaved} />}
      <StatusLine text={isSaved ? t('saved') : undefined} />
    </>
  )
}

type AuthorityFieldsProps = { start: AuthorityForm; onSaved: (isSaved: boolean) => void }

function AuthorityFields({ start, onSaved }: AuthorityFieldsProps) {
  const { t } = useTranslation('settings')
  const form = useForm<AuthorityForm>({
    resolver: zodResolver(authorityFormSchema(t)),
    defaultValues: start,
    shouldFocusError: false,
  })
  const draft = useDraft('settings:authority', form)
  const action = useAction(save)
  const { errors, isDirty, submitCount } = form.formState
  useEffect(() => {
    if (isDirty) onSaved(false)
  }, [isDirty, onSaved])

  async function submit(values: AuthorityForm): Promise<void> {
    if ((await action.run(values)) !== true) return
    await draft.remove()
    onSaved(true)
  }

  if (!draft.isReady) return null
  return (
    <Pane>
      <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
        <ErrorAlert error={action.error} />
        <TextField label={t('authority.name')} error={errors.name?.message} {...form.register('name')} />
        <TextField
          label={t('authority.cvr')}
          hint={t('authority.cvrHint')}
          width="short"
          inputMode="numeric"
          error={errors.cvr?.message}
          {...form.register('cvr')}
        />
        <TextField label={t('authority.journalNumber')} isOptional {...form.register('journalNumber')} />
        <Controller
          control={form.control}
          name="accessEstablished"
          render={({ field }) => (
            <DateField
              label={t('authority.accessEstablished')}
              isOptional
              hint={t('authority.accessHint')}
              name="accessEstablished"
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={errors.accessEstablished?.message}
            />
          )}
        />
        <TextAreaField
          label={t('authority.units')}
          hint={t('authority.unitsHint')}
          rows={6}
          {...form.register('units')}
        />
        <TextAreaField
          label={t('authority.closedDays')}
          hint={t('authority.closedDaysHint')}
          error={errors.closedDays?.message}
          {...form.register('closedDays')}
        />
        <TextAreaField
          label={t('authority.outages')}
          hint={t('authority.outagesHint')}
          error={errors.outages?.message}
          {...form.register('outages')}
        />
        <TextAreaField
          label={t('authority.cvrNumbers')}
          hint={t('authority.cvrNumbersHint')}
          error={errors.cvrNumbers?.message}
          {...form.register('cvrNumbers')}
        />
        <TextField
          label={t('authority.casePattern')}
          isOptional
          hint={t('authority.casePatternHint')}
          {...form.register('casePattern')}
        />
        <div className="kb-actions">
          <Button kind="primary" type="submit" isBusy={action.isRunning}>
            {t('authority.save')}
          </Button>
        </div>
      </form>
    </Pane>
  )
}
