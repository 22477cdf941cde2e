// Step 3 of the onboarding: the authority, its officers, and what was controlled before.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { hasCvrCheckDigit } from '../../shared/vault/cvr-number.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { Pane } from '../ui/pane.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type AuthorityForm, authorityInput, emptyAuthority } from './authority-form.ts'
import { EarlierControls } from './earlier-controls.tsx'
import { DateControl, PersonFields } from './person-fields.tsx'
import { VaultFrame } from './vault-frame.tsx'

export function AuthorityStep() {
  const { t } = useTranslation('vault')
  const form = useForm<AuthorityForm>({
    defaultValues: emptyAuthority(),
    shouldFocusError: false,
    shouldUnregister: false,
  })
  const draft = useDraft('vault:authority', form)
  const { errors, submitCount } = form.formState
  const { run, error, isRunning } = useAction(async (values: AuthorityForm) => {
    await api.vault.registerAuthority(authorityInput(values))
    await draft.remove()
  })
  const submit = form.handleSubmit((values) => run(values))
  const cvr = form.watch('cvr')
  const cvrHint = /^\d{8}$/.test(cvr) && !hasCvrCheckDigit(cvr)
  return (
    <VaultFrame step={3} title={t('authority.title')} lead={t('authority.lead')}>
      {draft.isReady && (
        <form className="kb-stack" onSubmit={(event) => void submit(event)} noValidate>
          <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
          <ErrorAlert error={error} />
          <Pane title={t('authority.title')}>
            <TextField
              label={t('authority.name')}
              error={errors.name?.message}
              {...form.register('name', { required: t('authority.nameMissing'), maxLength: 200 })}
            />
            <TextField
              label={t('authority.cvr')}
              width="short"
              inputMode="numeric"
              error={errors.cvr?.message}
              {...form.register('cvr', {
                pattern: { value: /^\d{8}$/, message: t('authority.cvrInvalid') },
                required: t('authority.cvrInvalid'),
              })}
            />
            {cvrHint && <Alert kind="warning">{t('authority.cvrCheck')}</Alert>}
            <TextField
              label={t('authority.journal')}
              isOptional
              hint={t('authority.journalHint')}
              {...form.register('journalNumber', { maxLength: 200 })}
            />
            <DateControl
              control={form.control}
              name="accessEstablished"
              label={t('authority.established')}
              hint={t('authority.establishedHint')}
            />
          </Pane>
          <Pane title={t('authority.officerTitle')}>
            <PersonFields form={form} at="officer" />
          </Pane>
          <Pane title={t('authority.deputyTitle')}>
            <CheckboxField
              label={t('authority.hasDeputy')}
              hint={t('authority.hasDeputyHint')}
              {...form.register('hasDeputy')}
            />
            {form.watch('hasDeputy') && <PersonFields form={form} at="deputy" />}
          </Pane>
          <Pane title={t('authority.earlierTitle')}>
            <EarlierControls form={form} />
          </Pane>
          <div className="kb-actions">
            <Button kind="primary" type="submit" isBusy={isRunning}>
              {t('authority.submit')}
            </Button>
          </div>
        </form>
      )}
    </VaultFrame>
  )
}
