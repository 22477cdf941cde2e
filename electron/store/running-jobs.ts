// The long calls that are under way: each can be cancelled by its id, and all of them are at lock.
import type { AppEvents } from '../../shared/app-events.ts'
import { AppError } from '../../shared/errors.ts'
import type { JobProgress } from '../jobs/job-messages.ts'

export type JobControl = {
  readonly signal: AbortSignal
  readonly report: (progress: JobProgress) => void
}

export type SteppedControl = JobControl & {
  /**
   * For work that cannot be left in the middle, a transaction: reports, hears what may not wait, and gives up when that
   * was a cancel or the lock. Cheap, so that it can be called for every row.
   *
   * @throws AppError `job-cancelled`
   */
  readonly step: (progress: JobProgress) => void
}

export type RunningJobs = {
  /** Runs a long call under the id the page gave it. Progress goes to the page, at most ten times a second. */
  readonly run: <Value>(job: string, work: (control: SteppedControl) => Promise<Value>) => Promise<Value>
  readonly cancel: (job: string) => void
  /** Cancels every job, one that asks for it aside, and waits until each has ended. */
  readonly cancelAll: (except?: string) => Promise<void>
}

const betweenReportsMs = 100
const betweenHearingsMs = 30

export function runningJobs(
  emit: (event: 'job-progress', payload: AppEvents['job-progress']) => void,
  now: () => number,
  /** Takes what has come for this thread and may not wait until it is idle. */
  hear: () => void = () => undefined,
): RunningJobs {
  const running = new Map<string, { readonly abort: AbortController; readonly ended: Promise<unknown> }>()

  function reporter(job: string): JobControl['report'] {
    let last = 0
    let stage = ''
    return (progress) => {
      const isFinal = progress.done !== undefined && progress.done === progress.total
      if (progress.stage === stage && !isFinal && now() - last < betweenReportsMs) return
      last = now()
      stage = progress.stage
      emit('job-progress', { job, ...progress })
    }
  }

  function stepper(signal: AbortSignal, report: JobControl['report']): SteppedControl['step'] {
    let heardMs = performance.now()
    return (progress) => {
      report(progress)
      if (performance.now() - heardMs < betweenHearingsMs) return
      hear()
      heardMs = performance.now()
      if (signal.aborted) throw new AppError('job-cancelled', {})
    }
  }

  return {
    async run(job, work) {
      const abort = new AbortController()
      const report = reporter(job)
      const { signal } = abort
      // It is known before it begins: work in one stretch could not be cancelled otherwise.
      const done = Promise.resolve().then(() => work({ signal, report, step: stepper(signal, report) }))
      running.set(job, { abort, ended: done.catch(() => undefined) })
      try {
        return await done
      } finally {
        running.delete(job)
      }
    },
    cancel: (job) => running.get(job)?.abort.abort(),
    async cancelAll(except) {
      const all = [...running].flatMap(([job, each]) => (job === except ? [] : each))
      for (const { abort } of all) abort.abort()
      await Promise.all(all.map(({ ended }) => ended))
    },
  }
}
