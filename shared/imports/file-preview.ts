// What the page sees of a file before anything is imported: the head of it, masked, and what would be made of it.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'
import { importChoicesSchema, separatorCharSchema } from './import-choices.ts'
import { importKindSchema } from './import-summary.ts'
import { encodingSchema } from './profile.ts'

export const dateRangeSchema = z
  .strictObject({ from: localDateSchema, to: localDateSchema })
  .refine(({ from, to }) => from <= to)
export type DateRange = z.infer<typeof dateRangeSchema>

/** One way to read a value whose meaning the file leaves open. `utcMs` is null where it cannot be read so. */
const zoneReadingSchema = z.object({ timezone: z.string(), utcMs: z.number().nullable() })
const orderReadingSchema = z.object({ dateOrder: z.string(), day: localDateSchema.nullable() })

export const previewQuestionSchema = z.discriminatedUnion('kind', [
  /** Times without a zone. `isOpen`: the file looks like one that is often not in Danish time. */
  z.object({
    kind: z.literal('time-zone'),
    sample: z.string(),
    readings: z.array(zoneReadingSchema),
    chosen: z.string(),
    isOpen: z.boolean(),
  }),
  /** Dates that read either way, have the month first, or have years of two digits. */
  z.object({
    kind: z.literal('date-order'),
    reason: z.enum(['ambiguous', 'month-first', 'two-digit-years']),
    sample: z.string(),
    readings: z.array(orderReadingSchema),
    chosen: z.string().nullable(),
    isOpen: z.boolean(),
  }),
  /** Columns that can both be the time of the event. */
  z.object({ kind: z.literal('time-columns'), field: z.string(), columns: z.array(z.int()) }),
  /** Columns that may hold the name or address of a citizen, and are left out until the officer says otherwise. */
  z.object({ kind: z.literal('name-columns'), columns: z.array(z.int()) }),
])
export type PreviewQuestion = z.infer<typeof previewQuestionSchema>

export const previewColumnSchema = z.object({
  /** Place from 0. */
  index: z.int(),
  /** As written, numbers masked. */
  header: z.string(),
  /** The first value that is not empty, numbers masked; '' where there is none. */
  firstValue: z.string(),
  /** Whether every value is masked: the column may say who a citizen is, and is left out. */
  isHidden: z.boolean(),
  /** Canonical field or `service`; null when the column is left out. */
  field: z.string().nullable(),
  /** Whether the first values can be read as the field. */
  isReadable: z.boolean(),
})
export type PreviewColumn = z.infer<typeof previewColumnSchema>

export const knownProfileSchema = z.object({
  id: z.string(),
  /** File it was saved from. */
  label: z.string(),
  version: z.int(),
  /** ISO 8601 in UTC. */
  savedAt: z.string(),
})

export const filePreviewSchema = z.object({
  file: z.string(),
  sizeBytes: z.int(),
  /** Bytes that the preview looked at. */
  readBytes: z.int(),
  encoding: encodingSchema,
  separator: separatorCharSchema,
  headerLine: z.int(),
  /** Whether the header was found by its names; otherwise it is the first row of the commonest width. */
  isHeaderRecognised: z.boolean(),
  columns: z.array(previewColumnSchema),
  /** The first rows below the header, numbers masked. */
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  /** Fields that a column of this kind of file can be, in the order of the documentation. */
  fields: z.array(z.string()),
  /** What the kind cannot do without and no column is used as; alternatives parted by "/". */
  missing: z.array(z.string()),
  /** Fields that are used by several columns though they can have one. */
  repeated: z.array(z.string()),
  /** Fields that a message column says in every second row, so that no column needs to. */
  saidByMessage: z.array(z.string()),
  /** The kind that the header looks like, where that is another one. */
  looksLike: importKindSchema.nullable(),
  questions: z.array(previewQuestionSchema),
  /** The saved profile of this header; its choices are used where the officer has made none. */
  profile: knownProfileSchema.nullable(),
  /** The choices in force: the officer's, then the profile's. */
  choices: importChoicesSchema,
  /** The control's period, which the export is proposed to cover; null without a control. */
  range: dateRangeSchema.nullable(),
})
export type FilePreview = z.infer<typeof filePreviewSchema>
