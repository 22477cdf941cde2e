// Verifies the data file that is open: a worker recomputes an encrypted copy of the register, while work goes on.
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { VerifyProblem } from '../../shared/headless/verify-report.ts'
import { startJob } from '../jobs/start-job.ts'
import type { JobControl } from '../store/running-jobs.ts'
import { verifyLogStores } from '../verification/verify-log-stores.ts'
import type { DataFile } from '../vault/data-file.ts'

export type OpenFileVerdict = {
  readonly size: number
  readonly head: string
  readonly erased: number
  readonly problems: VerifyProblem[]
}

export type VerifyCopyRequest = { readonly file: string; readonly dataKey: Uint8Array }

/** @throws AppError `job-cancelled`, `disk-full` */
export async function verifyOpenFile(
  dataFile: DataFile,
  { signal, report }: JobControl,
): Promise<OpenFileVerdict> {
  const copy = path.join(dataFile.folder, `verify-${process.pid}.db`)
  try {
    rmSync(copy, { force: true })
    dataFile.db.prepare('VACUUM INTO ?').run(copy)
    report({ stage: 'verify' })
    const request: VerifyCopyRequest = { file: copy, dataKey: dataFile.dataKey }
    const verdict = await startJob<OpenFileVerdict>(
      new URL('./verify-copy-worker.ts', import.meta.url),
      request,
      {
        signal,
      },
    )
    const stores = verifyLogStores(dataFile).map(({ isMissing: _isMissing, ...problem }) => problem)
    return { ...verdict, problems: [...verdict.problems, ...stores] }
  } finally {
    rmSync(copy, { force: true })
  }
}
