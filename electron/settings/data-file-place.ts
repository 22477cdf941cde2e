import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { packKeyFingerprint } from '../headless/pack-signer.ts'
import type { DataFile } from '../vault/data-file.ts'
import { isOnShare } from '../vault/journal-for.ts'
import { logFolder } from '../vault/log-stores.ts'

/** Where the data file lies, what it takes, and the key that signs its packs (null before the first pack). */
export function dataFilePlace(dataFile: DataFile): {
  folder: string
  registerBytes: number
  logBytes: number
  isOnShare: boolean
  fingerprint: string | null
} {
  const { folder, registerPath } = dataFile
  const logs = logFolder(dataFile)
  const stores = existsSync(logs) ? readdirSync(logs).filter((name) => name.endsWith('.db')) : []
  return {
    folder,
    registerBytes: statSync(registerPath).size,
    logBytes: stores.reduce((sum, name) => sum + statSync(path.join(logs, name)).size, 0),
    isOnShare: isOnShare(folder),
    fingerprint: packKeyFingerprint(dataFile),
  }
}
