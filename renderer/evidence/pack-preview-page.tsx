// The pack of a period before it is made: what it holds, what is missing, how it looks; then saving it.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackPreview } from '../../shared/evidence/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { formatDate } from '../ui/format.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { PackContents } from './pack-contents.tsx'
import { PackMissing } from './pack-missing.tsx'
import { PackReceipt } from './pack-receipt.tsx'
import { PageView } from './page-view.tsx'

export function PackPreviewPage({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation('evidence')
  const [job] = useState(() => crypto.randomUUID())
  const draw = useAction(api.evidence.preview)
  const [preview, setPreview] = useState<PackPreview>()
  const [isMade, setIsMade] = useState(false)
  const { run: drawNow } = draw
  useEffect(() => {
    let isCurrent = true
    void drawNow({ job, from, to }).then((drawn) => {
      if (isCurrent) setPreview(drawn)
    })
    return () => {
      isCurrent = false
      void api.jobs.cancel({ job })
    }
  }, [drawNow, job, from, to])
  return (
    <>
      <PageHeading
        title={t('preview.title', { from: formatDate(from), to: formatDate(to) })}
        lead={isMade ? undefined : t('preview.lead')}
      />
      <div className="kb-stack">
        <ErrorAlert error={draw.error} />
        {draw.error && (
          <div className="kb-actions">
            <LinkButton href="/dokumentation">{t('preview.otherPeriod')}</LinkButton>
          </div>
        )}
        {!preview && !draw.error && (
          <Pane>
            <JobProgress job={job} label={t('preview.drawing')} onCancel={() => history.back()} />
          </Pane>
        )}
        {preview && <Drawn preview={preview} onMade={() => setIsMade(true)} />}
      </div>
    </>
  )
}

function Drawn({ preview, onMade }: { preview: PackPreview; onMade: () => void }) {
  const { t } = useTranslation('evidence')
  const [page, setPage] = useState(1)
  const [job] = useState(() => crypto.randomUUID())
  const make = useAction(api.evidence.make)
  const [made, setMade] = useState<Awaited<ReturnType<typeof api.evidence.make>> & { folder: string }>()

  async function save(): Promise<void> {
    const folder = await api.files.chooseFolder({ purpose: 'pack' })
    if (!folder) return
    const written = await make.run({ job, preview: preview.preview, folder: folder.ticket })
    if (!written) return
    setMade({ ...written, folder: folder.ticket })
    onMade()
  }

  return (
    <>
      <ErrorAlert error={make.error} />
      {made && <PackReceipt made={made} />}
      {make.isRunning && (
        <Pane>
          <JobProgress job={job} label={t('preview.writing')} />
        </Pane>
      )}
      {!made && !make.isRunning && (
        <div className="kb-actions">
          <Button kind="primary" onPress={() => void save()}>
            {t('preview.save')}
          </Button>
        </div>
      )}
      <div className="kb-grid">
        <Pane title={t('preview.contents')} className="kb-c5">
          <PackContents preview={preview} onPage={setPage} />
        </Pane>
        <Pane className="kb-c7">
          <PageView preview={preview.preview} pages={preview.pages} page={page} onPage={setPage} />
        </Pane>
        <Pane title={t('preview.missing')} className="kb-c12">
          <PackMissing missing={preview.missing} />
        </Pane>
      </div>
    </>
  )
}
