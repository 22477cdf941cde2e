import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { BackupTable } from './backup-table.tsx'
import { sizeText } from './size-text.ts'

const stages = { read: 'backup.read', write: 'backup.write', check: 'backup.check' } as const

export function BackupPage() {
  const { t } = useTranslation('settings')
  const { value = [], error } = useQuery('settings.backups', () => api.settings.backups())
  const [isWithLogStores, setWithLogStores] = useState(true)
  const [job, setJob] = useState<string>()
  const make = useAction(api.settings.makeBackup)
  const [made, setMade] = useState<string>()
  const [latest] = value

  async function makeBackup(): Promise<void> {
    setMade(undefined)
    const today = new Date().toISOString().slice(0, 10)
    const file = await api.files.chooseSave({
      purpose: 'backup',
      suggestedName: `kontrolbog-${today}.kontrolbog-backup`,
    })
    if (!file) return
    const id = crypto.randomUUID()
    setJob(id)
    const info = await make.run({ job: id, file: file.ticket, isWithLogStores })
    setJob(undefined)
    if (info) setMade(info.file)
  }

  return (
    <>
      <PageHeading title={t('backup.title')} lead={t('backup.lead')} />
      <div className="kb-stack">
        <ErrorAlert error={error ?? make.error} />
        <StatusLine text={made === undefined ? undefined : t('backup.made', { file: made })} />
        <Pane title={t('backup.latest')}>
          {latest ? (
            <>
              <p>{t('backup.age', { count: daysSince(latest.madeAt) })}</p>
              <Facts
                items={[
                  { term: t('backup.file'), value: latest.file },
                  { term: t('backup.madeAt'), value: formatInstant(latest.madeAt) },
                  { term: t('backup.size'), value: sizeText(latest.bytes, t) },
                  { term: t('backup.entries'), value: formatNumber(latest.ledger.seq) },
                  { term: t('backup.hash'), value: <code className="kb-hash">{latest.sha256}</code> },
                ]}
              />
            </>
          ) : (
            <EmptyState text={t('backup.none')} />
          )}
          <p>{t('backup.keep')}</p>
          <CheckboxField
            label={t('backup.withLogs')}
            hint={t('backup.withLogsHint')}
            checked={isWithLogStores}
            onChange={(event) => setWithLogStores(event.target.checked)}
          />
          {job === undefined ? (
            <div className="kb-actions">
              <Button kind="primary" onPress={() => void makeBackup()}>
                {t('backup.make')}
              </Button>
              <LinkButton href="/indstillinger/gendan">{t('backup.restore')}</LinkButton>
            </div>
          ) : (
            <JobProgress
              job={job}
              label={t('backup.making')}
              stageLabel={({ stage }) => (isStage(stage) ? t(stages[stage]) : t('backup.making'))}
            />
          )}
        </Pane>
        {value.length > 0 && <BackupTable backups={value} />}
      </div>
    </>
  )
}

function isStage(stage: string): stage is keyof typeof stages {
  return stage in stages
}

function daysSince(instant: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 86_400_000))
}
