// An import that the officer answers before it is recorded. Between the two steps it is a job like any other: cancelling
// it, locking or ending the program gives it up, and nothing of it is left.
import { AppError } from '../../shared/errors.ts'
import type { Reject } from '../../shared/imports/import-summary.ts'
import type { RunningJobs, SteppedControl } from '../store/running-jobs.ts'

/** What was not taken in, by file. */
export type FileRejects = { readonly file: string; readonly rejects: readonly Reject[] }

export type Steps<Read, Recorded> = {
  /** Leaves nothing behind when it fails. */
  readonly read: (control: SteppedControl) => Promise<Read>
  /** Whether the officer is asked before it is recorded. */
  readonly isAsked: (read: Read) => boolean
  readonly rejects: (read: Read) => readonly FileRejects[]
  /** Leaves nothing behind when it fails. */
  readonly commit: (read: Read, control: SteppedControl) => Promise<Recorded>
  readonly discard: (read: Read) => void
}

export type FirstStep<Read, Recorded> =
  | { readonly state: 'recorded'; readonly recorded: Recorded }
  | { readonly state: 'pending'; readonly read: Read }

type Pending = {
  readonly accept: () => void
  readonly drop: () => void
  readonly ended: Promise<unknown>
  readonly rejects: readonly FileRejects[]
}

// By job id: one store worker, one page, and ids that are drawn once.
const pending = new Map<string, Pending>()

/** Reads, and records at once when nobody needs to be asked. */
export async function startTwoSteps<Read, Recorded>(
  jobs: RunningJobs,
  job: string,
  steps: Steps<Read, Recorded>,
): Promise<FirstStep<Read, Recorded>> {
  const first = Promise.withResolvers<FirstStep<Read, Recorded>>()
  const ended: Promise<Recorded> = jobs.run(job, async (control) => {
    const read = await steps.read(control)
    if (control.signal.aborted) {
      steps.discard(read)
      throw new AppError('job-cancelled', {})
    }
    if (steps.isAsked(read)) {
      const answer = Promise.withResolvers<void>()
      const giveUp = () => answer.reject(new AppError('job-cancelled', {}))
      control.signal.addEventListener('abort', giveUp, { once: true })
      pending.set(job, { accept: answer.resolve, drop: giveUp, ended, rejects: steps.rejects(read) })
      first.resolve({ state: 'pending', read })
      try {
        await answer.promise
      } catch (refusal) {
        steps.discard(read)
        throw refusal
      } finally {
        pending.delete(job)
      }
    }
    return steps.commit(read, control)
  })
  ended.then(
    (recorded) => first.resolve({ state: 'recorded', recorded }),
    (refusal: unknown) => first.reject(refusal),
  )
  return first.promise
}

/** Records what was read. @throws AppError `import-not-pending`, and what recording throws */
export function acceptPending(job: string): Promise<unknown> {
  const waiting = pendingJob(job)
  waiting.accept()
  return waiting.ended
}

/** Gives up what was read; nothing happens when it no longer waits. */
export async function dropPending(job: string): Promise<void> {
  const waiting = pending.get(job)
  waiting?.drop()
  await waiting?.ended.catch(() => undefined)
}

/** @throws AppError `import-not-pending` */
export function pendingRejects(job: string): readonly FileRejects[] {
  return pendingJob(job).rejects
}

function pendingJob(job: string): Pending {
  const waiting = pending.get(job)
  if (!waiting) throw new AppError('import-not-pending', {})
  return waiting
}
