// Step 1 of the onboarding: where the data file lies and the first passphrase.
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ShownRecoveryKey } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { Pane } from '../ui/pane.tsx'
import { TextField } from '../ui/text-field.tsx'
import { NewPassphraseFields, noPassphrase, usePassphraseRules } from './new-passphrase-fields.tsx'
import { VaultFrame } from './vault-frame.tsx'

type Order = { ticket: string | null; passphrase: string; label: string }
const create = (order: Order) => api.vault.create(order)
const chooseFolder = () => api.files.chooseFolder({ purpose: 'new-data-file' })

export function CreateStep({ onCreated }: { onCreated: (key: ShownRecoveryKey) => void }) {
  const { t } = useTranslation('vault')
  const [ticket, setTicket] = useState<string | null>(null)
  const folder = useQuery(`vault.newFolder ${ticket ?? ''}`, () => api.vault.newFolder({ ticket }))
  const rules = usePassphraseRules()
  const form = useForm({
    defaultValues: { ...noPassphrase, label: t('create.labelDefault') },
    shouldFocusError: false,
  })
  const { errors, submitCount } = form.formState
  const { run, error, isRunning } = useAction(async (order: Order) => {
    // Before what is on screen is read again: the next step shows it.
    onCreated(await create(order))
  })
  const choosing = useAction(chooseFolder)
  const choice = useRef<ReturnType<typeof choosing.run>>(undefined)
  const submit = form.handleSubmit(async ({ passphrase, label }) => {
    // A folder that is being chosen is the one that is meant; if choosing it is refused, none is.
    const chosen = choice.current ? await choice.current : null
    if (chosen !== undefined) await run({ ticket: chosen?.ticket ?? ticket, passphrase, label })
  })

  async function choose(): Promise<void> {
    choice.current = choosing.run(undefined)
    const chosen = await choice.current
    choice.current = undefined
    if (chosen) setTicket(chosen.ticket)
  }

  return (
    <VaultFrame step={1} title={t('create.title')} lead={t('create.lead')}>
      <Pane>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
          <ErrorAlert error={error ?? folder.error ?? choosing.error} />
          <div className="form-group" role="group" aria-labelledby="kb-place">
            <span className="form-label" id="kb-place">
              {t('create.place')}
            </span>
            <span className="form-hint">{t('create.placeHint')}</span>
            <p className="kb-path">{folder.error ? '' : folder.value?.path}</p>
            <Button onPress={() => void choose()}>{t('create.choose')}</Button>
          </div>
          {folder.value?.isOnShare && !folder.error && <Alert kind="info">{t('create.onShare')}</Alert>}
          <NewPassphraseFields
            label={t('passphrase.label')}
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
            <Button kind="primary" type="submit" isBusy={isRunning}>
              {t('create.submit')}
            </Button>
            <LinkButton href="/datafil">{t('cancel', { ns: 'common' })}</LinkButton>
          </div>
        </form>
      </Pane>
    </VaultFrame>
  )
}
