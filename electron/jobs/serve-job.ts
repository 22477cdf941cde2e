// The worker's end of a job: runs it once on its `workerData` and posts progress and the outcome.
import { parentPort, workerData } from 'node:worker_threads'
import type { Transferable } from 'node:worker_threads'
import { type JobMessage, type JobProgress, failureMessage } from './job-messages.ts'

export type JobResult<Value> = { readonly value: Value; readonly transfer?: readonly Transferable[] }

/** Runs `job` and ends. `Request` is trusted: only our own code starts a worker. */
export async function serveJob<Request, Value>(
  job: (
    request: Request,
    report: (progress: JobProgress) => void,
  ) => Promise<JobResult<Value>> | JobResult<Value>,
): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('a job runs in a worker')
  const post = (message: JobMessage, transfer: readonly Transferable[] = []) =>
    port.postMessage(message, transfer)
  try {
    const result = await job(workerData as Request, (progress) => post({ kind: 'progress', progress }))
    post({ kind: 'done', value: result.value }, result.transfer)
  } catch (error) {
    post(failureMessage(error))
  }
}
