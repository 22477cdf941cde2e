// The proof that the recovery key is written down: two of its groups, typed off the sheet.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ShownRecoveryKey } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { TextField } from '../ui/text-field.tsx'

type Typed = { recoveryKey: string; third: string; seventh: string }

type Props = { shown: ShownRecoveryKey; onConfirmed: () => void }

/** The groups are not read off the screen: copying them is possible, but the sheet is what must be right. */
export function ConfirmRecoveryKey({ shown, onConfirmed }: Props) {
  const { t } = useTranslation('vault')
  const form = useForm({ defaultValues: { third: '', seventh: '' }, shouldFocusError: false })
  const { errors, submitCount } = form.formState
  const { run, error, isRunning } = useAction(async (typed: Typed) => {
    await api.vault.confirmRecoveryKey(typed)
    onConfirmed()
  })
  const submit = form.handleSubmit((typed) => run({ ...typed, recoveryKey: shown.recoveryKey }))
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t('recovery.confirmTitle')}</h2>
      <p>{t('recovery.confirmText')}</p>
      <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
      <ErrorAlert error={error} />
      <TextField
        label={t('recovery.third')}
        width="short"
        error={errors.third?.message}
        {...form.register('third', { required: t('recovery.groupMissing', { number: 3 }) })}
      />
      <TextField
        label={t('recovery.seventh')}
        width="short"
        error={errors.seventh?.message}
        {...form.register('seventh', { required: t('recovery.groupMissing', { number: 7 }) })}
      />
      <div className="kb-actions">
        <Button kind="primary" type="submit" isBusy={isRunning}>
          {t('recovery.submit')}
        </Button>
      </div>
    </form>
  )
}
