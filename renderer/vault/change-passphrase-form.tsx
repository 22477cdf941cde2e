import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { PasswordField } from '../ui/text-field.tsx'
import { NewPassphraseFields, noPassphrase, usePassphraseRules } from './new-passphrase-fields.tsx'

const change = async (order: { from: string; to: string }) => {
  await api.vault.changePassphrase(order)
  return true
}

export function ChangePassphraseForm({ onDone }: { onDone: (said: string) => void }) {
  const { t } = useTranslation('vault')
  const rules = usePassphraseRules()
  const form = useForm({ defaultValues: { ...noPassphrase, from: '' }, shouldFocusError: false })
  const { errors, submitCount } = form.formState
  const { run, error, isRunning } = useAction(change)
  const submit = form.handleSubmit(async ({ from, passphrase }) => {
    if (!(await run({ from, to: passphrase }))) return
    form.reset()
    onDone(t('access.changed'))
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
      <ErrorAlert error={error} />
      <PasswordField
        label={t('access.current')}
        error={errors.from?.message}
        {...form.register('from', { required: t('unlock.passphraseMissing') })}
      />
      <NewPassphraseFields
        label={t('passphrase.newLabel')}
        passphrase={form.register('passphrase', rules.passphrase)}
        repeat={form.register('repeat', rules.repeat)}
        errors={errors}
      />
      <div className="kb-actions">
        <Button type="submit" isBusy={isRunning}>
          {t('access.change')}
        </Button>
      </div>
    </form>
  )
}
