// A register whose projections another version wrote: they are made anew from the ledger, on a copy, before it is used.
import { AppError } from '../../shared/errors.ts'
import type { JobProgress } from '../jobs/job-messages.ts'
import { startJob } from '../jobs/start-job.ts'
import { storedProjectionVersion } from '../ledger/open-ledger.ts'
import { projectionVersion } from '../ledger/projection-tables.ts'
import type { DataFile } from './data-file.ts'
import type { RebuildRequest } from './rebuild-worker.ts'
import { switchRegister } from './switch-register.ts'

type Control = { readonly signal: AbortSignal; readonly report: (progress: JobProgress) => void }

/**
 * The data file with projections of this version; the same one when they are. `dataFile` must not be used afterwards, but
 * what is returned. When it fails, `dataFile` is as it was.
 *
 * @throws AppError `header-newer` when a newer version wrote them, `job-cancelled`
 */
export async function withCurrentProjections(
  dataFile: DataFile,
  { signal, report }: Control,
): Promise<DataFile> {
  const fromVersion = storedProjectionVersion(dataFile.db, dataFile.macKey)
  if (fromVersion === projectionVersion) return dataFile
  // Its ledger may hold entries that this version cannot apply.
  if (fromVersion > projectionVersion) {
    throw new AppError('header-newer', { found: fromVersion, known: projectionVersion })
  }
  report({ stage: 'rebuild' })
  return switchRegister(dataFile, {
    work(file) {
      const request: RebuildRequest = { path: file, dataKey: dataFile.dataKey, fromVersion }
      return startJob<void>(new URL('./rebuild-worker.ts', import.meta.url), request, { signal })
    },
  })
}
