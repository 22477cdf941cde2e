// The import worker: reads one file and ends. It never opens the register.
import { serveJob } from '../jobs/serve-job.ts'
import type { ImportRequest } from './import-request.ts'
import { type PackedOutcome, packOutcome } from './packed-outcome.ts'
import { runImport } from './run-import.ts'

await serveJob<ImportRequest, PackedOutcome>(async (request, report) => {
  try {
    const { packed, transfer } = packOutcome(await runImport(request, { onProgress: report }))
    return { value: packed, transfer }
  } finally {
    request.store?.key.fill(0)
  }
})
