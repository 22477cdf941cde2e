// The sample: made in a data file of its own, an older one thrown away only when the officer says so.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { samplePassphrase } from '../../shared/vault/sample.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { JobProgress } from '../ui/job-progress.tsx'

const create = (order: { job: string; isReplacing: boolean }) => api.vault.createSample(order)
const openOld = () => api.vault.openRemembered({ isSample: true })

/** The act, its progress and its refusals; it ends with the sample open. */
export function SampleStart() {
  const { t } = useTranslation('vault')
  const [, navigate] = useLocation()
  const [job, setJob] = useState('')
  const making = useAction(create)
  const opening = useAction(openOld)
  const exists = making.error?.code === 'sample-exists'

  function begin(isReplacing: boolean): void {
    const id = crypto.randomUUID()
    setJob(id)
    void making.run({ job: id, isReplacing })
  }

  return (
    <>
      <p>{t('sample.text')}</p>
      <SamplePassphrase />
      {making.isRunning ? (
        <JobProgress
          job={job}
          label={t('sample.job')}
          stageLabel={({ stage, file = '' }) =>
            stage === 'create' || stage === 'import' || stage === 'register'
              ? t(`sample.stage.${stage}`, { file })
              : t('sample.stage.other')
          }
        />
      ) : (
        <Button onPress={() => begin(false)}>{t('sample.create')}</Button>
      )}
      <ErrorAlert error={exists ? undefined : (making.error ?? opening.error)} />
      <Dialog
        title={t('sample.existsTitle')}
        isOpen={exists}
        onClose={making.clearError}
        actions={
          <>
            <Button
              kind="primary"
              onPress={() => {
                making.clearError()
                void opening.run(undefined).then(() => navigate('/'))
              }}
            >
              {t('sample.openExisting')}
            </Button>
            <Button kind="danger" onPress={() => begin(true)}>
              {t('sample.replace')}
            </Button>
            <Button kind="plain" onPress={making.clearError}>
              {t('cancel', { ns: 'common' })}
            </Button>
          </>
        }
      >
        <p>{t('sample.existsText')}</p>
      </Dialog>
    </>
  )
}

/** Shown wherever the sample can be opened, so that nobody takes its passphrase for a secret. */
export function SamplePassphrase() {
  const { t } = useTranslation('vault')
  return (
    <p>
      {t('sample.passphrase')} <strong className="kb-sample-passphrase">{samplePassphrase}</strong>
    </p>
  )
}
