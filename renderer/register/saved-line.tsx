import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { usePageState } from './page-state.ts'
import { useLongChange } from './use-long-change.ts'

/** What was just saved, with [Tilbagefør], which writes the entries that compensate it. */
export function SavedLine() {
  const { t } = useTranslation('register')
  const saved = usePageState((state) => state.saved)
  const say = usePageState((state) => state.say)
  const { run, error, isRunning, job } = useLongChange(api.register.reverse)
  useEffect(() => () => say(undefined), [say])

  async function reverse(): Promise<void> {
    const span = saved?.span
    if (!span) return
    const reversed = await run((id) => ({ ...span, job: id }), span.toSeq - span.fromSeq + 1)
    if (reversed) say({ text: t('saved.reversed') })
  }

  return (
    <>
      <ErrorAlert error={error} />
      <StatusLine
        text={saved?.text}
        action={
          saved?.span && (
            <Button kind="plain" isBusy={isRunning} onPress={() => void reverse()}>
              {t('reverse')}
            </Button>
          )
        }
      />
      {job && <JobProgress job={job} label={t('running.reverse')} />}
    </>
  )
}
