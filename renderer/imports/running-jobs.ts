// How far the imports under way are, wherever the officer is.
import { create } from 'zustand'
import { onEvent } from '../api.ts'

export type RunningJob = {
  readonly id: string
  /** Name of the file, or '' for the register's lists. */
  readonly file: string
  /** From 0 to 1; null until something is known. */
  readonly share: number | null
}

export const useRunningJobs = create<{ readonly jobs: readonly RunningJob[] }>()(() => ({ jobs: [] }))
const { setState } = useRunningJobs

let isListening = false

export function startJob(id: string, file: string): void {
  if (!isListening) listen()
  setState(({ jobs }) => ({ jobs: [...jobs, { id, file, share: null }] }))
}

export function endJob(id: string): void {
  setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }))
}

function listen(): void {
  isListening = true
  onEvent('job-progress', ({ job, done, total }) => {
    if (done === undefined || !total) return
    setState(({ jobs }) => ({
      jobs: jobs.map((each) => (each.id === job ? { ...each, share: Math.min(1, done / total) } : each)),
    }))
  })
}
