// The starter's end of a job in a worker of its own. However the job ends (done, failed, cancelled, out of memory), the
// worker is gone afterwards and its memory with it.
import { Worker } from 'node:worker_threads'
import type { ResourceLimits, Transferable } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import type { JobMessage, JobProgress } from './job-messages.ts'

export type JobOptions = {
  readonly onProgress?: ((progress: JobProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  readonly resourceLimits?: ResourceLimits
  readonly transfer?: readonly Transferable[]
}

/**
 * Runs the worker at `url` on `request` and returns what it answers.
 *
 * @throws AppError the worker's own error, `job-cancelled`, `out-of-memory` when a resource limit ended it, or
 *   `unexpected` with the trace as its cause
 */
export async function startJob<Value>(url: URL, request: unknown, options: JobOptions = {}): Promise<Value> {
  if (options.signal?.aborted) throw new AppError('job-cancelled', {})
  const worker = new Worker(new URL('./job-entry.ts', import.meta.url), {
    workerData: { entry: url.href, request },
    transferList: [...(options.transfer ?? [])],
    ...(options.resourceLimits ? { resourceLimits: options.resourceLimits } : {}),
  })
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  const cancel = () => reject(new AppError('job-cancelled', {}))
  options.signal?.addEventListener('abort', cancel, { once: true })
  worker.on('message', (message: JobMessage) => {
    if (message.kind === 'progress') options.onProgress?.(message.progress)
    // The value is what the job of this worker returns; both are written for each other.
    else if (message.kind === 'done') resolve(message.value as Value)
    else reject(failureOf(message))
  })
  worker.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') reject(new AppError('out-of-memory', {}))
    else reject(new AppError('unexpected', {}, { cause: error }))
  })
  worker.on('exit', () =>
    reject(new AppError('unexpected', {}, { cause: new Error('the worker ended without an answer') })),
  )
  try {
    return await promise
  } finally {
    options.signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}

function failureOf(message: Extract<JobMessage, { kind: 'failed' }>): AppError {
  // Code and details were paired when the AppError was made on the other side.
  const details = message.details as never
  return message.trace === undefined
    ? new AppError(message.code, details)
    : new AppError(message.code, details, { cause: new Error(message.trace) })
}
