// The worker that reads a control's log stores once more and counts what stays of them. It never opens the register.
import { summariseUsage, type UsageRow } from '../../shared/control/usage-summary.ts'
import { readLogStore } from '../imports/read-log-store.ts'
import { serveJob } from '../jobs/serve-job.ts'

export type UsageRequest = {
  readonly period: { readonly from: string; readonly to: string }
  readonly stores: readonly { readonly file: string; readonly path: string; readonly key: Uint8Array }[]
}

await serveJob<UsageRequest, UsageRow[]>(({ period, stores }, report) => {
  const logs = stores.map(({ file, path, key }, index) => {
    report({ stage: 'usage', file, done: index, total: stores.length })
    const bytes = Buffer.from(key)
    const log = readLogStore(path, bytes)
    bytes.fill(0)
    key.fill(0)
    return log
  })
  return { value: summariseUsage(logs, period) }
})
