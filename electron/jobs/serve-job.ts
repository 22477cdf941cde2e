// The worker's end of a job: runs it once on the request it was started with and posts progress and the outcome.
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
    // Written by startJob alone; the request is what the job's own module asks for.
    const { request } = workerData as { readonly request: Request }
    const result = await job(request, (progress) => post({ kind: 'progress', progress }))
    post({ kind: 'done', value: result.value }, result.transfer)
  } catch (error) {
    post(failureMessage(error))
  }
}
