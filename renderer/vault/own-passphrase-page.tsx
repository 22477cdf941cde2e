// After unlocking by recovery key: a passphrase of one's own, without which nothing can be approved.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { Pane } from '../ui/pane.tsx'
import { TextField } from '../ui/text-field.tsx'
import {
  NewPassphraseFields,
  noPassphrase,
  passphraseFields,
  usePassphraseRules,
} from './new-passphrase-fields.tsx'
import { VaultFrame } from './vault-frame.tsx'

const choose = (own: { passphrase: string; label: string }) => api.vault.ownPassphrase(own)
const postpone = () => api.vault.postponePassphrase()

export function OwnPassphrasePage() {
  const { t } = useTranslation('vault')
  const rules = usePassphraseRules()
  const form = useForm({
    defaultValues: { ...noPassphrase, label: t('create.labelDefault') },
    shouldFocusError: false,
  })
  const { errors, submitCount } = form.formState
  const draft = useDraft('vault:own', form, passphraseFields)
  const choosing = useAction(async (own: { passphrase: string; label: string }) => {
    await choose(own)
    await draft.remove()
  })
  const postponing = useAction(postpone)
  const submit = form.handleSubmit(({ passphrase, label }) => choosing.run({ passphrase, label }))
  return (
    <VaultFrame title={t('own.title')} lead={t('own.lead')}>
      <Pane>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
          <ErrorAlert error={choosing.error ?? postponing.error} />
          <NewPassphraseFields
            label={t('passphrase.newLabel')}
            passphrase={form.register('passphrase', rules.passphrase)}
            repeat={form.register('repeat', rules.repeat)}
            errors={errors}
          />
          <TextField
            label={t('create.label')}
            hint={t('create.labelHint')}
            error={errors.label?.message}
            {...form.register('label', { required: t('create.labelMissing'), maxLength: 200 })}
          />
          <div className="kb-actions">
            <Button kind="primary" type="submit" isBusy={choosing.isRunning}>
              {t('own.submit')}
            </Button>
            <Button kind="plain" onPress={() => void postponing.run(undefined)}>
              {t('own.later')}
            </Button>
          </div>
        </form>
      </Pane>
    </VaultFrame>
  )
}
