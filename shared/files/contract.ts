// Files that the officer chooses. The page knows a file by a ticket and its name, never by a path: a path comes only
// from a dialog or from a file that was dropped.
import { z } from 'zod'
import { idSchema } from '../ledger/ids.ts'

/** Stands for one chosen file or folder until the data file locks. */
export const fileTicketSchema = z.uuid()

export const chosenFileSchema = z.object({
  ticket: fileTicketSchema,
  /** Base name. */
  name: z.string(),
  sizeBytes: z.number(),
})
export type ChosenFile = z.infer<typeof chosenFileSchema>

/** What kind of file is asked for: the dialog's title and its filter. */
export const openPurposeSchema = z.enum([
  'data-file',
  'log',
  'program-log',
  'statistics',
  'employees',
  'programs',
  'authorisations',
  'document',
  'backup',
  'pack',
])
export const savePurposeSchema = z.enum(['recovery-key', 'csv', 'backup', 'reject-list', 'calendar'])

export const filesContract = {
  chooseOpen: {
    input: z.object({ purpose: openPurposeSchema, isMultiple: z.boolean().default(false) }),
    /** Empty when the officer cancels. */
    output: z.array(chosenFileSchema),
  },
  chooseFolder: {
    input: z.object({ purpose: z.enum(['new-data-file', 'data-file', 'restore', 'pack']) }),
    output: z.object({ ticket: fileTicketSchema, path: z.string() }).nullable(),
  },
  chooseSave: {
    input: z.object({ purpose: savePurposeSchema, suggestedName: z.string().max(120) }),
    output: chosenFileSchema.pick({ ticket: true, name: true }).nullable(),
  },
  /** Shows a file or folder of ours (a ticket) in the file manager. */
  reveal: { input: z.object({ ticket: fileTicketSchema }), output: z.void() },
  /** Opens the PDF of a pack in the machine's own program. @throws as `evidence.pdfPath`, and pack-pdf-not-opened */
  openPack: { input: z.object({ pack: idSchema }), output: z.void() },
} as const
