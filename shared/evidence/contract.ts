// Documentation: what can be sent, how it looks, making it, and whom it was sent to.
import { z } from 'zod'
import { jobIdSchema } from '../app-events.ts'
import { fileTicketSchema } from '../files/contract.ts'
import { idSchema, sha256Schema } from '../ledger/ids.ts'
import { packSentSchema, packSentVoidedSchema } from '../ledger/pack-events.ts'
import { localDateSchema } from '../time/local-date-schema.ts'

const count = z.int().min(0)
const range = z.object({ from: localDateSchema, to: localDateSchema })
const isOrdered = ({ from, to }: { from: string; to: string }) => from <= to

export const packableControlSchema = z.object({
  control: idSchema,
  period: range,
  /** ISO instant, UTC. */
  approvedAt: z.string(),
  officer: z.string(),
  covers: z.array(z.object({ kind: z.enum(['authorisations', 'logs']), program: z.string().nullable() })),
  isIncomplete: z.boolean(),
  /** Findings and sample rows that the pack prints. */
  findings: count,
  sampleRows: count,
})
export type PackableControl = z.infer<typeof packableControlSchema>

export const packPreviewSchema = z.object({
  preview: z.uuid(),
  period: range,
  /** How many approved controls it holds. */
  controls: count,
  pages: count,
  chapters: z.array(z.object({ title: z.string(), firstPage: count, pages: count })),
  /** Clauses of the terms that are duties and of which the pack holds nothing, or only some of the evidence. */
  missing: z.array(
    z.object({ clause: z.string(), quote: z.string(), value: z.enum(['none', 'partial']), note: z.string() }),
  ),
  ledger: z.object({ seq: count, head: sha256Schema }),
})
export type PackPreview = z.infer<typeof packPreviewSchema>

export const madePackSchema = z.object({
  pack: idSchema,
  /** Null when the pack's one control is not in the register. */
  period: range.nullable(),
  /** How many approved controls it holds. */
  controls: count,
  /** Made without a person's approval, by the headless run. */
  isDraft: z.boolean(),
  /** ISO instant, UTC. */
  madeAt: z.string(),
  pdfSha256: sha256Schema,
  ledger: z.object({ seq: count, head: sha256Schema }),
  sent: z.array(
    packSentSchema.omit({ pack: true, pdfSha256: true }).extend({
      id: idSchema,
      recordedAt: z.string(),
      recordedBy: z.string(),
      /** Null unless it was recorded in error. */
      voided: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
    }),
  ),
})
export type MadePack = z.infer<typeof madePackSchema>

export const evidenceContract = {
  /** Approved running controls whose period touches the range; and the dates of it that none of them covers. */
  controls: {
    input: range.refine(isOrdered),
    output: z.object({
      controls: z.array(packableControlSchema),
      uncovered: z.array(range),
      /** The last twelve months of approved controls, whole; before the first approval the last three months. */
      proposed: range,
    }),
  },
  /** Draws the pack of a period, every approved control that touches it, without writing anything. It is kept in memory until it is made, replaced or the data file locks. */
  preview: {
    input: range.extend({ job: jobIdSchema }).refine(isOrdered),
    output: packPreviewSchema,
  },
  /** One page as it will be printed, so wide give or take a pixel: rows of RGBA in raw deflate, and its text. */
  page: {
    input: z.object({ preview: z.uuid(), page: z.int().min(1), widthPx: z.int().min(100).max(2000) }),
    output: z.object({
      widthPx: count,
      heightPx: count,
      pixels: z.instanceof(Uint8Array),
      text: z.string(),
    }),
  },
  /** Writes the previewed pack into a new folder inside the chosen one. */
  make: {
    input: z.object({ job: jobIdSchema, preview: z.uuid(), folder: fileTicketSchema }),
    output: z.object({
      pack: idSchema,
      /** Full path of the new folder. */
      path: z.string(),
      pages: count,
      files: count,
      pdfSha256: sha256Schema,
      /** Of the key that signs this data file's packs; stands on the recovery sheet. */
      fingerprint: z.string(),
    }),
  },
  /** Full path of the PDF of a pack that was made since unlocking. @throws pack-unknown, pack-pdf-gone, pack-pdf-changed */
  pdfPath: { input: z.object({ pack: idSchema }), output: z.object({ path: z.string() }) },
  /** Every pack that was made, the latest first, and to whom it was sent. */
  packs: { input: z.void(), output: z.array(madePackSchema) },
  recordSent: { input: packSentSchema.omit({ pdfSha256: true }), output: z.void() },
  /** Says that a sending was recorded in error; it stays in sight. @throws pack-sent-unknown */
  voidSent: { input: packSentVoidedSchema.extend({ id: idSchema }), output: z.void() },
} as const
