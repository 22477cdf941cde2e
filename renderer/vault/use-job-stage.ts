import { useEffect, useState } from 'react'
import { onEvent } from '../api.ts'

/** The stage that a long call told last; '' before it has told any. */
export function useJobStage(job: string): string {
  const [stage, setStage] = useState('')
  useEffect(
    () =>
      onEvent('job-progress', (progress) => {
        if (progress.job === job) setStage(progress.stage)
      }),
    [job],
  )
  return stage
}
