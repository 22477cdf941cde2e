// Starts the import worker for one file.
import { rmSync } from 'node:fs'
import { type JobOptions, startJob } from '../jobs/start-job.ts'
import type { ImportOutcome, ImportRequest } from './import-request.ts'
import { type PackedOutcome, unpackOutcome } from './packed-outcome.ts'

export type { ImportOutcome, ImportRequest } from './import-request.ts'

/** Whatever the file, the worker's own memory stays below this; its buffers add some fifty MiB. */
const resourceLimits = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 32 } as const

/**
 * Imports a file in a worker of its own. However it ends, nothing half-written is left at the store's path unless the
 * outcome is returned.
 *
 * @throws AppError as `runImport`, and `job-cancelled`, `out-of-memory`, `unexpected`
 */
export async function startImport(
  request: ImportRequest,
  options: Pick<JobOptions, 'onProgress' | 'signal'> = {},
): Promise<ImportOutcome> {
  try {
    const packed = await startJob<PackedOutcome>(new URL('./import-worker.ts', import.meta.url), request, {
      ...options,
      resourceLimits,
    })
    return unpackOutcome(packed)
  } catch (error) {
    if (request.store) rmSync(request.store.partialPath, { force: true })
    throw error
  }
}
