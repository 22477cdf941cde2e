// After unlocking by recovery key: who acts from now on. Recorded with the use of the key.
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
import { Pane } from '../ui/pane.tsx'
import { VaultFrame } from './vault-frame.tsx'
import { type WhoForm, WhoFields, nobody, whoOf } from './who-fields.tsx'

const act = (form: WhoForm) => api.vault.actAs(whoOf(form))

export function WhoPage() {
  const { t } = useTranslation('vault')
  const { value: officers, error } = useQuery('vault.officers', () => api.vault.officers())
  const form = useForm<WhoForm>({ defaultValues: nobody, shouldFocusError: false })
  const { errors, submitCount } = form.formState
  const draft = useDraft('vault:who', form)
  const action = useAction(async (values: WhoForm) => {
    await act(values)
    await draft.remove()
  })
  const submit = form.handleSubmit((values) => action.run(values))
  return (
    <VaultFrame title={t('who.title')} lead={t('who.lead')}>
      <Pane>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
          <ErrorAlert error={action.error ?? error} />
          <WhoFields
            form={form}
            officers={officers ?? []}
            label={t('who.label')}
            newLabel={t('who.new')}
            missing={t('who.missing')}
          />
          <div className="kb-actions">
            <Button kind="primary" type="submit" isBusy={action.isRunning}>
              {t('who.submit')}
            </Button>
          </div>
        </form>
      </Pane>
    </VaultFrame>
  )
}
