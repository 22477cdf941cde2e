// Makes the projections of a copy of the register anew. The copy is named by no header yet.
import { serveJob } from '../jobs/serve-job.ts'
import { rebuild } from '../ledger/rebuild.ts'
import { macKeyOf } from './meta.ts'
import { openEncrypted } from './open-encrypted.ts'
import { markRebuilt } from './rebuilt-mark.ts'

export type RebuildRequest = {
  readonly path: string
  readonly dataKey: Uint8Array
  readonly fromVersion: number
}

await serveJob((request: RebuildRequest) => {
  // The same bytes, not a copy: they are zeroed below.
  const { buffer, byteOffset, byteLength } = request.dataKey
  const dataKey = Buffer.from(buffer, byteOffset, byteLength)
  const macKey = macKeyOf(dataKey)
  const db = openEncrypted(request.path, dataKey, { mode: 'write', journal: 'truncate' })
  try {
    rebuild(db, macKey)
    markRebuilt(db, macKey, request.fromVersion)
    return { value: undefined }
  } finally {
    db.close()
    dataKey.fill(0)
    macKey.fill(0)
  }
})
