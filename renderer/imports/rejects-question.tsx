import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { type Pending, type QueuedFile, answerPending } from './import-queue.ts'
import { reasonText } from './reason-text.ts'
import { rejectsTitle } from './rejects-title.ts'
import { RejectTable } from './reject-table.tsx'
import { SaveRejects } from './save-rejects.tsx'

/** A file that was read with lines left out: the officer accepts the count, or nothing of it is imported. */
export function RejectsQuestion({ queued, pending }: { queued: QueuedFile; pending: Pending }) {
  const { t, i18n } = useTranslation('imports')
  const [isAnswering, setAnswering] = useState(false)
  const box = useRef<HTMLElement>(null)
  const { counts, rejects } = pending
  const [first] = rejects
  useEffect(() => {
    // Not from under the hands of one who answers for the next file.
    if (!document.activeElement?.closest('form')) box.current?.focus()
  }, [])
  const title = rejectsTitle(t, { count: counts.rejected, file: counts.file, rejects })
  async function answer(isAccepted: boolean): Promise<void> {
    setAnswering(true)
    await answerPending(queued, isAccepted)
  }
  return (
    <section className="kb-stack" ref={box} tabIndex={-1} aria-label={title}>
      <Alert kind="warning" title={title}>
        {first &&
          t('rejects.first', { line: first.line, reason: reasonText(t, first.reason, i18n.language) })}{' '}
        {t('rejects.rest', { count: counts.accepted })}
      </Alert>
      <details>
        <summary>{t('rejects.see')}</summary>
        <RejectTable file={counts.file} rejects={rejects} count={counts.rejected} />
      </details>
      <div className="kb-actions">
        <Button kind="primary" isBusy={isAnswering} onPress={() => void answer(true)}>
          {t('rejects.accept', { count: counts.accepted })}
        </Button>
        <Button isBusy={isAnswering} onPress={() => void answer(false)}>
          {t('rejects.drop')}
        </Button>
        <SaveRejects of={{ job: queued.id }} file={counts.file} />
      </div>
    </section>
  )
}
