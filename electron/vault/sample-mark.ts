// The mark of a throw-away data file, in `meta` under the HMAC: it can neither be taken off nor put on a real one.
import { readMeta, writeMeta } from './meta.ts'
import type { Database } from './open-encrypted.ts'

const metaName = 'sample'

export function markAsSample(db: Database, macKey: Buffer): void {
  writeMeta(db, macKey, metaName, 'fictional authority')
}

export function isMarkedAsSample(db: Database, macKey: Buffer): boolean {
  return readMeta(db, macKey, metaName) !== undefined
}
