// The locked data file: its authority, and the passphrase. What went wrong is told, and nothing more than that.
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { VaultState } from '../../shared/vault/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Pane } from '../ui/pane.tsx'
import { PasswordField } from '../ui/text-field.tsx'
import { SamplePassphrase } from './sample-start.tsx'
import { useJobStage } from './use-job-stage.ts'
import { VaultFrame } from './vault-frame.tsx'
import { WhyLocked } from './why-locked.tsx'

export type LockedState = Extract<VaultState, { phase: 'locked' }>

const unlock = (input: { passphrase: string; job: string }) => api.vault.unlock(input)
const openOther = (isSample: boolean) => api.vault.openRemembered({ isSample })

export function UnlockPage({ state }: { state: LockedState }) {
  const { t } = useTranslation('vault')
  const form = useForm({ defaultValues: { passphrase: '' }, shouldFocusError: true })
  const { run, error, isRunning } = useAction(unlock)
  const other = useAction(openOther)
  const [job, setJob] = useState('')
  const submit = form.handleSubmit(async ({ passphrase }) => {
    const id = crypto.randomUUID()
    setJob(id)
    await run({ passphrase, job: id })
    form.reset()
    form.setFocus('passphrase')
  })
  return (
    <VaultFrame
      title={unlockTitle(state, t('unlock.title'), (authority) => t('unlock.titleOf', { authority }))}
    >
      <WhyLocked />
      <Pane>
        <UnlockFacts state={state} />
        <form onSubmit={(event) => void submit(event)} noValidate>
          <ErrorAlert error={error ?? other.error} />
          <PasswordField
            label={t('unlock.passphrase')}
            autoFocus
            error={form.formState.errors.passphrase?.message}
            {...form.register('passphrase', { required: t('unlock.passphraseMissing') })}
          />
          <div className="kb-actions">
            <Button kind="primary" type="submit" isBusy={isRunning}>
              {t('unlock.submit')}
            </Button>
            <LinkButton href="/datafil/genoprettelse" kind="plain">
              {t('unlock.useRecovery')}
            </LinkButton>
            <LinkButton href="/datafil" kind="plain">
              {t('unlock.another')}
            </LinkButton>
            <LinkButton href="/datafil/gendan" kind="plain">
              {t('start.restore')}
            </LinkButton>
            {state.other && (
              <Button kind="plain" onPress={() => void other.run(!state.isSample)}>
                {t(state.other.isSample ? 'unlock.openSample' : 'unlock.openOwn')}
              </Button>
            )}
          </div>
        </form>
        {isRunning && <Rebuilding job={job} />}
      </Pane>
    </VaultFrame>
  )
}

export function unlockTitle(
  { authorityName }: LockedState,
  plain: string,
  named: (authority: string) => string,
): string {
  return authorityName === '' ? plain : named(authorityName)
}

export function UnlockFacts({ state }: { state: LockedState }) {
  const { t } = useTranslation('vault')
  return (
    <>
      <Facts items={[{ term: t('unlock.folder'), value: state.folder }]} />
      {state.isSample && (
        <Alert kind="info">
          <SamplePassphrase />
        </Alert>
      )}
      {state.isOnShare && <Alert kind="info">{t('unlock.onShare')}</Alert>}
    </>
  )
}

/** Unlocking takes a moment and says nothing of itself; only a rebuild of the register does. */
function Rebuilding({ job }: { job: string }) {
  const { t } = useTranslation('vault')
  const stage = useJobStage(job)
  return stage === 'rebuild' ? <JobProgress job={job} label={t('unlock.job')} /> : null
}
