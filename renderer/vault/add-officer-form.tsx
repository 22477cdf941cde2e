import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { TextField } from '../ui/text-field.tsx'
import {
  type NewPassphrase,
  NewPassphraseFields,
  noPassphrase,
  passphraseFields,
  usePassphraseRules,
} from './new-passphrase-fields.tsx'
import { type WhoForm, WhoFields, nobody, whoOf } from './who-fields.tsx'

type AddForm = WhoForm & NewPassphrase & { label: string }

const add = async (form: AddForm) => {
  await api.vault.addOfficer({ who: whoOf(form), label: form.label, passphrase: form.passphrase })
  return true
}

/** Another officer types a passphrase of their own. */
export function AddOfficerForm({ onDone }: { onDone: (said: string) => void }) {
  const { t } = useTranslation('vault')
  const officers = useQuery('vault.officers', () => api.vault.officers())
  const rules = usePassphraseRules()
  const form = useForm<AddForm>({
    defaultValues: { ...nobody, ...noPassphrase, label: '' },
    shouldFocusError: false,
  })
  const draft = useDraft('vault:officer:new', form, passphraseFields)
  const { errors, submitCount } = form.formState
  const { run, error, isRunning } = useAction(add)
  const submit = form.handleSubmit(async (values) => {
    if (!(await run(values))) return
    const known = officers.value?.find(({ id }) => id === values.who)
    onDone(t('access.added', { name: known?.name ?? values.person.name }))
    form.reset()
    await draft.remove()
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('access.addLead')}</p>
      <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
      <ErrorAlert error={error ?? officers.error} />
      <WhoFields
        form={form}
        officers={officers.value ?? []}
        label={t('access.whoLabel')}
        newLabel={t('access.whoNew')}
        missing={t('access.whoMissing')}
      />
      <TextField
        label={t('create.label')}
        hint={t('create.labelHint')}
        error={errors.label?.message}
        {...form.register('label', { required: t('create.labelMissing'), maxLength: 200 })}
      />
      <NewPassphraseFields
        label={t('passphrase.newLabel')}
        passphrase={form.register('passphrase', rules.passphrase)}
        repeat={form.register('repeat', rules.repeat)}
        errors={errors}
      />
      <div className="kb-actions">
        <Button type="submit" isBusy={isRunning}>
          {t('access.add')}
        </Button>
      </div>
    </form>
  )
}
