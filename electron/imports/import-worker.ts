// The import worker: reads one file and ends. It never opens the register.
import { serveJob } from '../jobs/serve-job.ts'
import type { ImportOutcome, ImportRequest } from './import-request.ts'
import { runImport } from './run-import.ts'

await serveJob<ImportRequest, ImportOutcome>(async (request, report) => {
  try {
    const outcome = await runImport(request, { onProgress: report })
    return { value: outcome, transfer: [outcome.keys.buffer] }
  } finally {
    request.store?.key.fill(0)
  }
})
