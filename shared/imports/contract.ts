// Imports: the head of a file, an import in two steps (read, then accept what could not be read), the files that a
// control has, and saved profiles. Columns and rows reach the page masked; rejects are lines and reasons, never text.
import { z } from 'zod'
import { jobIdSchema } from '../app-events.ts'
import { chosenFileSchema, fileTicketSchema } from '../files/contract.ts'
import { idSchema } from '../ledger/ids.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { dateRangeSchema, filePreviewSchema } from './file-preview.ts'
import { importChoicesSchema } from './import-choices.ts'
import { importKindSchema, rejectSchema } from './import-summary.ts'
import { registerImportSchema, registerListKindSchema } from './register-import.ts'

/** Kinds of files that a control reads. */
export const sourceKindSchema = z.enum(['log', 'program-log', 'statistics'])
export type SourceKind = z.infer<typeof sourceKindSchema>

const programSchema = z.string().min(1).max(200).nullable()
const reasonSchema = z.string().trim().min(1).max(1000)

export const importCountsSchema = z.object({
  /** Name that findings call the file by: its base name, made distinct within the control. */
  file: z.string(),
  rowsRead: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  duplicates: z.int(),
  /** Rows whose local time occurs twice or does not exist. */
  flagged: z.int(),
  /** First and last local date of the rows' own times. */
  firstDate: localDateSchema.nullable(),
  lastDate: localDateSchema.nullable(),
})
export type ImportCounts = z.infer<typeof importCountsSchema>

/** The first of the rows that were not taken in; `rejected` says how many there are. */
const firstRejectsSchema = z.array(rejectSchema).max(200)

export const importResultSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('recorded'), importId: idSchema, counts: importCountsSchema }),
  /** Nothing is recorded: the officer accepts the counts (`accept`) or gives the import up (`drop`). */
  z.object({ state: z.literal('pending'), counts: importCountsSchema, rejects: firstRejectsSchema }),
])
export type ImportResult = z.infer<typeof importResultSchema>

export const listedImportSchema = importCountsSchema.extend({
  importId: idSchema,
  kind: sourceKindSchema,
  program: programSchema,
  declared: dateRangeSchema,
  encoding: z.string(),
  timezone: z.string(),
  /** A run of the rules has read it: its rows stay when it is taken out of the control. */
  isInRun: z.boolean(),
})
export type ListedImport = z.infer<typeof listedImportSchema>

export const savedProfileSchema = z.object({
  id: idSchema,
  kind: importKindSchema,
  label: z.string(),
  version: z.int(),
  /** Header -> field, for those that are used. */
  columns: z.record(z.string(), z.string()),
  timezone: z.string().nullable(),
  dateOrder: z.string().nullable(),
  savedAt: z.string(),
})
export type SavedProfile = z.infer<typeof savedProfileSchema>

export const importsContract = {
  /** Looks at the head of a file. @throws file-..., format-not-read, encoding-unknown */
  preview: {
    input: z.object({
      ticket: fileTicketSchema,
      kind: importKindSchema,
      choices: importChoicesSchema.default({}),
      /** The control whose period the export is proposed to cover. */
      control: idSchema.nullable().default(null),
      /** Leaves a known profile out of account. */
      withoutProfile: z.boolean().default(false),
    }),
    output: filePreviewSchema,
  },
  /** Imports a file into a control under way. Cancelled (`jobs.cancel`), locked or failed, nothing of it is left. */
  importFile: {
    input: z.object({
      job: jobIdSchema,
      ticket: fileTicketSchema,
      kind: sourceKindSchema,
      /** The program whose log it is, as registered; null for other kinds. */
      program: programSchema,
      /** Declared export range, first and last local date. */
      range: dateRangeSchema,
      choices: importChoicesSchema,
      control: idSchema,
      /** Remember the choices for the next file with this header. */
      savesProfile: z.boolean().default(true),
    }),
    output: importResultSchema,
  },
  /** Records an import that was read with rejects. @throws import-not-pending */
  accept: {
    input: z.object({ job: jobIdSchema }),
    output: z.object({ importId: idSchema, counts: importCountsSchema }),
  },
  /** Gives up an import that was read: its file goes, and nothing is recorded. */
  drop: { input: z.object({ job: jobIdSchema }), output: z.void() },
  /** The files of a control, in the order they were added. */
  list: { input: z.object({ control: idSchema }), output: z.array(listedImportSchema) },
  /** The first rows of a recorded import that were not taken in. */
  rejects: { input: z.object({ importId: idSchema }), output: firstRejectsSchema },
  /** Writes all rejects of an import, recorded or pending, as CSV for Danish Excel. */
  saveRejects: {
    input: z.object({
      of: z.union([z.object({ importId: idSchema }), z.object({ job: jobIdSchema })]),
      ticket: fileTicketSchema,
    }),
    output: z.object({ rows: z.int() }),
  },
  /**
   * Takes an import out of a control that is not approved. Its rows are deleted with a receipt, unless a run of the rules
   * has read them. @throws import-unknown, control-is-approved, import-has-followers
   */
  remove: {
    input: z.object({ control: idSchema, importId: idSchema, reason: reasonSchema }),
    output: z.object({ rowsKept: z.boolean() }),
  },
  /** Reads the register's lists and says what would enter; nothing is recorded until `acceptRegister`. */
  importRegister: {
    input: z.object({
      job: jobIdSchema,
      files: z
        .array(
          z.object({
            ticket: fileTicketSchema,
            kind: registerListKindSchema,
            choices: importChoicesSchema.default({}),
          }),
        )
        .min(1)
        .max(12),
      savesProfiles: z.boolean().default(true),
    }),
    output: registerImportSchema,
  },
  /** Enters what `importRegister` showed, as one act. @throws import-not-pending */
  acceptRegister: { input: z.object({ job: jobIdSchema }), output: registerImportSchema },
  profiles: { input: z.object({}), output: z.array(savedProfileSchema) },
  removeProfile: { input: z.object({ id: idSchema, reason: reasonSchema }), output: z.void() },
  /** The files of the fictional authority, for a sample data file; empty for any other. */
  sampleFiles: {
    input: z.object({ kind: importKindSchema }),
    output: z.array(
      chosenFileSchema.extend({
        program: z.string().nullable(),
        /** Declared export range: a log may hold days before the period, which are history to the rules. */
        range: dateRangeSchema,
        /** IANA name: how its times without a zone are meant, so that nobody who tries the app is asked. */
        timezone: z.string(),
      }),
    ),
  },
} as const
