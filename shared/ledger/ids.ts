// The small shapes that events share.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'

export const idSchema = z.string().regex(/^[0-9a-f]{32}$/)
/** A key slot's id in the header: 16 or 32 hex digits. */
export const slotIdSchema = z.string().regex(/^[0-9a-f]{16}(?:[0-9a-f]{16})?$/)
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
export const countSchema = z.int().min(0)
export const lineSchema = z.int().min(1)

/** Entries about the authority itself and about the data file have these subjects; all else has an id. */
export const authoritySubject = 'authority'
export const dataFileSubject = 'data-file'

/** A state of the ledger: number of its last entry and that entry's hash. Printed as `seq:head`. */
export const ledgerHeadSchema = z.strictObject({ seq: countSchema, head: sha256Schema })
export type LedgerHead = z.infer<typeof ledgerHeadSchema>

/** First and last local date, both included. */
export const dateRangeSchema = z.strictObject({ from: localDateSchema, to: localDateSchema })

/** A row of an import. */
export const rowRefSchema = z.strictObject({ importId: idSchema, line: lineSchema })

/** The row a fact was read from; null when it was entered by hand. */
export const sourceSchema = rowRefSchema.nullable()
export type Source = z.infer<typeof sourceSchema>
