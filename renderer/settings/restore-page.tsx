// Restoring a backup: from the settings, and from the first page when the data file is gone.
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { create } from 'zustand'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { Facts } from '../ui/facts.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { PasswordField } from '../ui/text-field.tsx'

type Chosen = { readonly ticket: string; readonly name: string }
type Restored = Awaited<ReturnType<typeof api.settings.restore>>

/** What was restored, from the act until the page is left. */
const useRestored = create<{ restored: Restored | undefined }>()(() => ({ restored: undefined }))

export function RestorePage({ back }: { back: string }) {
  const { t } = useTranslation('settings')
  const restored = useRestored((state) => state.restored)
  return (
    <>
      <PageHeading title={t('restore.title')} lead={t('restore.lead')} />
      <Pane>{restored ? <RestoredPane restored={restored} /> : <RestoreForm back={back} />}</Pane>
    </>
  )
}

function RestoreForm({ back }: { back: string }) {
  const { t } = useTranslation('settings')
  const [file, setFile] = useState<Chosen>()
  const [folder, setFolder] = useState<Chosen>()
  const [kind, setKind] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  const [secret, setSecret] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [job, setJob] = useState<string>()
  const restore = useAction(api.settings.restore)
  const [, goTo] = useLocation()
  const missing: FieldError[] = [
    ...(file ? [] : [{ field: 'restore-file', text: t('restore.needFile') }]),
    ...(folder ? [] : [{ field: 'restore-folder', text: t('restore.needFolder') }]),
    ...(secret === '' ? [{ field: 'restore-secret', text: t('restore.needSecret') }] : []),
  ]

  async function chooseFile(): Promise<void> {
    const [chosen] = await api.files.chooseOpen({ purpose: 'backup' })
    if (chosen) setFile(chosen)
  }
  async function chooseFolder(): Promise<void> {
    const chosen = await api.files.chooseFolder({ purpose: 'restore' })
    if (chosen) setFolder({ ticket: chosen.ticket, name: chosen.path })
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!file || !folder || secret === '') return
    const id = crypto.randomUUID()
    setJob(id)
    const done = await restore.run({
      job: id,
      file: file.ticket,
      folder: folder.ticket,
      secret: kind === 'passphrase' ? { passphrase: secret } : { recoveryKey: secret },
    })
    setJob(undefined)
    if (!done) return
    useRestored.setState({ restored: done })
    // From the first page, the frame that is shown once a data file is open has this page at another place.
    goTo('/indstillinger/gendan')
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {attempt > 0 && <ErrorSummary errors={missing} attempt={attempt} />}
      <ErrorAlert error={restore.error} />
      <Facts
        items={[
          {
            term: t('restore.file'),
            value: (
              <>
                {file?.name ?? t('restore.notChosen')}{' '}
                <Button id="restore-file" onPress={() => void chooseFile()}>
                  {t('restore.chooseFile')}
                </Button>
              </>
            ),
          },
          {
            term: t('restore.folder'),
            value: (
              <>
                {folder?.name ?? t('restore.notChosen')}{' '}
                <Button id="restore-folder" onPress={() => void chooseFolder()}>
                  {t('restore.chooseFolder')}
                </Button>
              </>
            ),
          },
        ]}
      />
      <RadioField
        label={t('restore.with')}
        name="kind"
        value={kind}
        onChange={(event) => setKind(event.target.value === 'recoveryKey' ? 'recoveryKey' : 'passphrase')}
        options={[
          { value: 'passphrase', label: t('restore.passphrase') },
          { value: 'recoveryKey', label: t('restore.recoveryKey') },
        ]}
      />
      <PasswordField
        id="restore-secret"
        label={t(`restore.${kind}`)}
        hint={t('restore.secretHint')}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      {job === undefined ? (
        <div className="kb-actions">
          <Button kind="primary" type="submit">
            {t('restore.restore')}
          </Button>
          <LinkButton href={back}>{t('restore.back')}</LinkButton>
        </div>
      ) : (
        <JobProgress job={job} label={t('restore.restoring')} />
      )}
    </form>
  )
}

function RestoredPane({ restored: { folder, lacking } }: { restored: Restored }) {
  const { t } = useTranslation('settings')
  useEffect(() => () => useRestored.setState({ restored: undefined }), [])
  return (
    <>
      <Alert kind="success" title={t('restore.done')}>
        {t('restore.doneIn', { folder })}
      </Alert>
      {lacking.length === 0 ? (
        <p>{t('restore.nothingLacking')}</p>
      ) : (
        <Alert kind="warning" title={t('restore.lacking')}>
          <ul lang="da">
            {lacking.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Alert>
      )}
      <div className="kb-actions">
        <LinkButton href="/overblik" kind="primary">
          {t('restore.goOn')}
        </LinkButton>
      </div>
    </>
  )
}
