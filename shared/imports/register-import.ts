// What lists of employees, programs and authorisations would enter into the register, or have entered.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'
import { rejectSchema } from './import-summary.ts'

export const registerListKindSchema = z.enum(['employees', 'programs', 'authorisations'])
export type RegisterListKind = z.infer<typeof registerListKindSchema>

/** A row as it was read, in the words of the register. Dates and instants are the list's own. */
export const registerRowSchema = z.object({
  line: z.int(),
  /** Employee no. and name, program, or holder. */
  title: z.string(),
  unit: z.string(),
  detail: z.string(),
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
})
export type RegisterRow = z.infer<typeof registerRowSchema>

export const registerListSchema = z.object({
  file: z.string(),
  kind: registerListKindSchema,
  rowsRead: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  /** Entries that are new to the register. */
  added: z.int(),
  /** Entries that the register has and the list says something else about. */
  corrected: z.int(),
  /** The first rows that were read. */
  rows: z.array(registerRowSchema).max(10),
  /** The first rows that are not taken in. */
  rejects: z.array(rejectSchema).max(200),
})
export type RegisterList = z.infer<typeof registerListSchema>

export const registerImportSchema = z.object({
  lists: z.array(registerListSchema),
  /** Authorisations that are new to the register. */
  authorisations: z.int(),
})
export type RegisterImport = z.infer<typeof registerImportSchema>
