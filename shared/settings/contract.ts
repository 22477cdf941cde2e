// What the officer sets, and the care of the data file: backup, restore, the audit trail and its verification.
import { z } from 'zod'
import { jobIdSchema } from '../app-events.ts'
import { fileTicketSchema } from '../files/contract.ts'
import { verifyProblemSchema } from '../headless/verify-report.ts'
import { ledgerHeadSchema, sha256Schema } from '../ledger/ids.ts'
import { authoritySchema } from '../register/authority.ts'
import { localDateSchema } from '../time/local-date-schema.ts'

const count = z.int().min(0)
const shape = authoritySchema.shape

/** The part of the profile that is edited here; officers have a page of their own, parameters too. */
export const authoritySettingsSchema = z.object({
  name: z.string().trim().min(1).max(200),
  cvr: shape.cvr,
  journalNumber: z.string().trim().max(100),
  accessEstablished: localDateSchema.nullable(),
  units: z.array(z.object({ name: z.string().trim().min(1), manager: z.string().trim() })),
  closedDays: z.array(localDateSchema),
  outages: z.array(
    z.object({ from: localDateSchema, to: localDateSchema, source: z.string().trim().min(1) }),
  ),
  cvrNumbers: z.array(shape.cvr),
  casePattern: z.string().trim().max(500),
})
export type AuthoritySettings = z.infer<typeof authoritySettingsSchema>

export const ruleSettingsSchema = z.object({
  id: z.string(),
  version: count,
  title: z.string(),
  clauses: z.array(z.string()),
  parameters: z.array(z.object({ name: z.string(), value: z.number(), standard: z.number() })),
})
export type RuleSettings = z.infer<typeof ruleSettingsSchema>

export const backupInfoSchema = z.object({
  file: z.string(),
  sha256: sha256Schema,
  bytes: count,
  ledger: ledgerHeadSchema,
  logStores: count,
  /** ISO instant, UTC. */
  madeAt: z.string(),
  /** Labels of slots that opened it and no longer open the data file. */
  opensForRemoved: z.array(z.string()),
})
export type BackupInfo = z.infer<typeof backupInfoSchema>

export const trailEntrySchema = z.object({
  seq: count,
  /** ISO instant, UTC. */
  at: z.string(),
  /** Name of the officer who acted; '' when nobody did or is known. */
  actor: z.string(),
  kind: z.string(),
  subject: z.string(),
  hash: sha256Schema,
  isErased: z.boolean(),
})
export type TrailEntry = z.infer<typeof trailEntrySchema>

const secret = z.union([
  z.object({ passphrase: z.string().min(1) }),
  z.object({ recoveryKey: z.string().min(1) }),
])

export const settingsContract = {
  authority: { input: z.void(), output: authoritySettingsSchema.nullable() },
  saveAuthority: { input: authoritySettingsSchema, output: z.void() },
  rules: { input: z.void(), output: z.array(ruleSettingsSchema) },
  /** Holds from the next run on; a run that was made keeps its own. */
  saveParameters: {
    input: z.object({ rule: z.string(), parameters: z.record(z.string(), z.number()) }),
    output: z.void(),
  },
  backups: { input: z.void(), output: z.array(backupInfoSchema) },
  /** Writes one file, opens it again, and only then says that it is there. */
  makeBackup: {
    input: z.object({ job: jobIdSchema, file: fileTicketSchema, isWithLogStores: z.boolean() }),
    output: backupInfoSchema,
  },
  /** Into an empty folder; afterwards that is the open data file. Nothing needs to be open before. */
  restore: {
    input: z.object({ job: jobIdSchema, file: fileTicketSchema, folder: fileTicketSchema, secret }),
    output: z.object({
      folder: z.string(),
      ledger: ledgerHeadSchema,
      /** What the data file that was last open here has and the backup lacks, in Danish; empty when nothing. */
      lacking: z.array(z.string()),
    }),
  },
  /** Entries from the latest down, those of some kinds alone where kinds are given. */
  trail: {
    input: z.object({
      from: count,
      count: z.int().min(1).max(200),
      kinds: z.array(z.string()).default([]),
    }),
    output: z.object({
      total: count,
      entries: z.array(trailEntrySchema),
      head: ledgerHeadSchema,
      kinds: z.array(z.string()),
    }),
  },
  /** What an entry says, as JSON; null when it was erased. */
  trailEntry: { input: z.object({ seq: z.int().min(1) }), output: z.object({ data: z.string().nullable() }) },
  /** "Kontrollér mod en tidligere udskrift": whether the ledger still holds the entry that was printed. */
  checkAnchor: {
    input: z.object({ anchor: z.string().max(200) }),
    output: z.object({
      /** `shorter`: there is no entry of that number. `different`: another one stands there. */
      state: z.enum(['held', 'shorter', 'different']),
      /** Number of the entry, and how many the ledger has. */
      seq: count,
      size: count,
    }),
  },
  /** Recomputes the whole data file in a worker, on an encrypted copy. */
  verify: {
    input: z.object({ job: jobIdSchema }),
    output: z.object({
      size: count,
      head: sha256Schema,
      erased: count,
      problems: z.array(verifyProblemSchema),
    }),
  },
  notices: {
    input: z.void(),
    output: z.array(
      z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
    ),
  },
  /** Where the data file lies and what it takes. */
  place: {
    input: z.void(),
    output: z.object({
      folder: z.string(),
      registerBytes: count,
      logBytes: count,
      isOnShare: z.boolean(),
      fingerprint: z.string().nullable(),
    }),
  },
} as const
