// A backup that was made and opened again. Its file lies where the officer keeps it; the ledger knows it by name and hash.
import { z } from 'zod'
import { saidSchema } from './cpr-guard.ts'
import { defineEvent } from './define-event.ts'
import { countSchema, idSchema, ledgerHeadSchema, sha256Schema } from './ids.ts'

export const backupSchema = z.strictObject({
  /** Base name. */
  file: saidSchema,
  /** Of the whole file. */
  sha256: sha256Schema,
  bytes: countSchema,
  /** The ledger that the backup holds. */
  ledger: ledgerHeadSchema,
  /** Log stores that went along; their keys are in every backup's register. */
  logStores: countSchema,
})

export const backupEvents = [defineEvent('backup-made', idSchema, backupSchema)] as const
