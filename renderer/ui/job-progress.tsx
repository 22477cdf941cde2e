import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobProgressEvent } from '../../shared/app-events.ts'
import { api, onEvent } from '../api.ts'
import { Button } from './button.tsx'
import { useFocusBack } from './use-focus-back.ts'

export type JobProgressProps = {
  /** The id that the page made for the call. */
  job: string
  /** What goes on: "Indlæser log_okt.csv". */
  label: string
  /** Says a stage of the job in the page's words, instead of `label`. */
  stageLabel?: ((progress: JobProgressEvent) => string) | undefined
  /** Called once the job has been told to stop; the call itself answers `job-cancelled`. */
  onCancel?: (() => void) | undefined
}

/** How far a long call is, and the button that stops it. Spoken every tenth part. */
export function JobProgress({ job, label, stageLabel, onCancel }: JobProgressProps) {
  const { t } = useTranslation('ui')
  const labelId = useId()
  const box = useRef<HTMLDivElement>(null)
  useFocusBack(box)
  const [progress, setProgress] = useState<JobProgressEvent>()
  const [isCancelling, setCancelling] = useState(false)
  useEffect(() => {
    setProgress(undefined)
    setCancelling(false)
    return onEvent('job-progress', (event) => {
      if (event.job === job) setProgress(event)
    })
  }, [job])

  const name = progress && stageLabel ? stageLabel(progress) : label
  const { done, total } = progress ?? {}
  const percent = done !== undefined && total ? Math.min(100, Math.floor((done / total) * 100)) : undefined
  const text =
    done === undefined
      ? name
      : total === undefined
        ? t('job.countedAlone', { label: name, done })
        : t('job.counted', { label: name, done, total })
  const tenth = percent === undefined ? undefined : Math.floor(percent / 10) * 10

  async function cancel(): Promise<void> {
    setCancelling(true)
    await api.jobs.cancel({ job })
    onCancel?.()
  }

  return (
    <div ref={box} className="kb-job">
      <p id={labelId}>{text}</p>
      <div
        className={percent === undefined ? 'kb-progress kb-progress-unknown' : 'kb-progress'}
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
      >
        <span style={{ width: `${percent ?? 100}%` }} />
      </div>
      <p className="sr-only" aria-live="polite">
        {tenth === undefined ? name : t('job.percent', { label: name, percent: tenth })}
      </p>
      <Button kind="plain" isBusy={isCancelling} onPress={() => void cancel()}>
        {isCancelling ? t('job.cancelling') : t('job.cancel')}
      </Button>
    </div>
  )
}
