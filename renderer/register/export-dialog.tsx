// The register leaves the data file: the purpose is asked and recorded before the file is written.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { exportProcedure } from '../../shared/register/export.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { TextAreaField } from '../ui/text-field.tsx'
import { contractResolver } from './contract-resolver.ts'
import { usePageState } from './page-state.ts'
import type { RegisterView } from './view-address.ts'

type Values = { scope: 'view' | 'all'; purpose: string }

export function ExportDialog({ view, onClose }: { view: RegisterView; onClose: () => void }) {
  const { t, i18n } = useTranslation('register')
  const { t: common } = useTranslation('common')
  const say = usePageState((state) => state.say)
  const { run, error, isRunning } = useAction(save)
  const form = useForm<Values>({
    resolver: contractResolver<Values>(t, {
      // Where the file goes is asked afterwards.
      schema: exportProcedure.input.pick({ scope: true, purpose: true }),
      inputOf: ({ scope, purpose }) => ({ scope, purpose: purpose.trim() }),
    }),
    shouldFocusError: false,
    defaultValues: { scope: 'view', purpose: '' },
  })
  const { register, handleSubmit, formState } = form
  const draft = useDraft('register:export', form)

  async function save(values: Values) {
    const chosen = await api.files.chooseSave({ purpose: 'csv', suggestedName: t('export.fileName') })
    if (!chosen) return null
    const language = i18n.language === 'en' ? 'en' : 'da'
    return api.register.export({ ...view, ...values, ticket: chosen.ticket, language })
  }

  async function submit(values: Values): Promise<void> {
    const written = await run({ ...values, purpose: values.purpose.trim() })
    if (!written) return
    say({ text: t('saved.exported', { count: written.rows, file: written.file }) })
    close()
  }

  function close(): void {
    void draft.remove()
    onClose()
  }

  return (
    <Dialog title={t('export.title')} isOpen onClose={close}>
      <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
        <ErrorSummary errors={fieldErrors(formState.errors)} attempt={formState.submitCount} />
        <ErrorAlert error={error} />
        <RadioField
          label={t('export.scope')}
          options={[
            { value: 'view', label: t('export.view') },
            { value: 'all', label: t('export.all') },
          ]}
          {...register('scope')}
        />
        <TextAreaField
          label={t('export.purpose')}
          error={formState.errors.purpose?.message}
          {...register('purpose')}
        />
        <Alert kind="info">{t('export.clear')}</Alert>
        <div className="kb-actions">
          <Button kind="primary" type="submit" isBusy={isRunning}>
            {t('export.act')}
          </Button>
          <Button onPress={close}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
