// The verify worker: reads a data file or a pack, and tells what does not hold.
import type { VerifyReport } from '../../shared/headless/verify-report.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { serveJob } from '../jobs/serve-job.ts'
import type { Secret } from '../vault/data-file.ts'
import { verifyDataFile } from './verify-data-file.ts'

export type VerifyRequest = {
  readonly folder: string
  readonly secret: Secret
  readonly anchor: LedgerHead | undefined
  /** Of the key that signs this data file's packs, hex. */
  readonly fingerprint: string | undefined
}

await serveJob<VerifyRequest, VerifyReport>(async ({ folder, secret, ...expected }, report) => {
  report({ stage: 'verify' })
  return { value: await verifyDataFile(folder, secret, expected) }
})
