// What happens to imports: what was read, and when its rows were deleted.
import { z } from 'zod'
import { importKindSchema } from '../imports/import-summary.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { saidSchema, textSchema } from './cpr-guard.ts'
import { defineEvent } from './define-event.ts'
import { countSchema, dateRangeSchema, idSchema, sha256Schema } from './ids.ts'

/** One import's receipt. The rows and the rejects stay outside the ledger: they may hold CPR numbers. */
export const importDataSchema = z
  .strictObject({
    kind: importKindSchema,
    /** Base name. */
    file: saidSchema,
    sha256: sha256Schema,
    bytes: countSchema,
    encoding: textSchema,
    separator: z.string(),
    timezone: textSchema,
    rowsRead: countSchema,
    accepted: countSchema,
    rejected: countSchema,
    duplicates: countSchema,
    /** Rows whose local time occurs twice or does not exist. */
    flagged: countSchema,
    /** Header as written -> canonical field, or null. */
    columns: z.record(textSchema, textSchema.nullable()),
    /** Declared export range. */
    declared: dateRangeSchema,
    /** The program whose log it is, as registered; null for other kinds. */
    program: saidSchema.nullable(),
    /** First and last local date of the rows' own times; null for lists and where there are none. */
    firstDate: localDateSchema.nullable(),
    lastDate: localDateSchema.nullable(),
  })
  .refine((data) => data.rowsRead === data.accepted + data.rejected + data.duplicates, {
    error: 'rowsRead = accepted + rejected + duplicates',
  })
export type ImportData = z.infer<typeof importDataSchema>

/** What an officer chose for files with one header, to be proposed for the next one. */
export const importProfileSchema = z.strictObject({
  kind: importKindSchema,
  /** Of the headers, see `fingerprintOf`. */
  fingerprint: sha256Schema,
  /** Grows with each change of the choices for this header. */
  version: z.int().min(1),
  /** The file it was saved from. */
  label: saidSchema,
  /** The headers in their order, and the field of each; null = left out. */
  columns: z.array(z.strictObject({ header: textSchema, field: textSchema.nullable() })),
  /** Null = found out from the file. */
  encoding: textSchema.nullable(),
  separator: z.string().nullable(),
  timezone: textSchema.nullable(),
  dateOrder: textSchema.nullable(),
})
export type ImportProfile = z.infer<typeof importProfileSchema>

export const importEvents = [
  defineEvent('import-recorded', idSchema, importDataSchema),
  /** The key of the log store is gone. `backups`: labels of known backups that still hold it. */
  defineEvent(
    'import-deleted',
    idSchema,
    z.strictObject({ rows: countSchema, reason: saidSchema, backups: z.array(textSchema) }),
  ),
  /** It was taken out of a control after a run of the rules had read it: the rows stay, since findings point at them. */
  defineEvent('import-set-aside', idSchema, z.strictObject({ control: idSchema, reason: saidSchema })),
  defineEvent('import-profile-saved', idSchema, importProfileSchema),
  defineEvent('import-profile-removed', idSchema, z.strictObject({ reason: saidSchema })),
  /** A log store without an entry was found and moved aside; the subject is the import its name stands for. */
  defineEvent('orphan-found', idSchema, z.strictObject({ file: saidSchema, bytes: countSchema })),
] as const
