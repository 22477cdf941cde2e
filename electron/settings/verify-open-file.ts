// Verifies the data file that is open: a worker recomputes an encrypted copy of the register, while work goes on.
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { VerifyProblem } from '../../shared/headless/verify-report.ts'
import { errorSentences } from '../../shared/error-list.ts'
import { AppError } from '../../shared/errors.ts'
import { ledgerHead } from '../ledger/open-ledger.ts'
import { startJob } from '../jobs/start-job.ts'
import type { JobControl } from '../store/running-jobs.ts'
import { verifyLogStores } from '../verification/verify-log-stores.ts'
import type { DataFile } from '../vault/data-file.ts'
import { asRegisterError } from '../vault/register-error.ts'
import { assertRegisterWhole } from '../vault/register-whole.ts'

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
    const damage = damageOf(dataFile)
    if (damage) {
      const { seq: size, head } = ledgerHead(dataFile.db)
      return { size, head, erased: 0, problems: [damage] }
    }
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

/** A page that is not what was written: nothing more can be verified then. */
function damageOf(dataFile: DataFile): VerifyProblem | null {
  try {
    assertRegisterWhole(dataFile)
    return null
  } catch (error) {
    const known = asRegisterError(error, dataFile.header.register)
    if (!(known instanceof AppError)) throw known
    return { part: 'register', what: errorSentences(known).da }
  }
}
