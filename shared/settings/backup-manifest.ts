// `manifest.json` of a backup: what is in it, and the hash of each file. The backup's other files are those of a data file.
import { z } from 'zod'
import { countSchema, ledgerHeadSchema, sha256Schema } from '../ledger/ids.ts'

export const backupFormat = 'kontrolbog-sikkerhedskopi/1'
export const manifestName = 'manifest.json'

export const backupManifestSchema = z.strictObject({
  format: z.literal(backupFormat),
  appVersion: z.string(),
  /** ISO instant, UTC. */
  madeAt: z.iso.datetime(),
  /** The ledger that the register holds. */
  ledger: ledgerHeadSchema,
  /** Labels of the slots that open it: those of its day. */
  opensWith: z.array(z.string()),
  /** Every file but the manifest. */
  files: z.array(
    z.strictObject({
      path: z.string().regex(/^(datafil\.json|register-1\.db|logs\/[0-9A-Za-z][0-9A-Za-z-]{0,63}\.db)$/),
      bytes: countSchema,
      sha256: sha256Schema,
    }),
  ),
})
export type BackupManifest = z.infer<typeof backupManifestSchema>
