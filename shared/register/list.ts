// The register as the grid asks for it: a filter, an order and a window of rows.
import { z } from 'zod'
import { countSchema, idSchema } from '../ledger/ids.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { accessSchema, statusSchema } from './authorisation-state.ts'

export const holderKindSchema = z.enum(['employee', 'program'])
export type HolderKind = z.infer<typeof holderKindSchema>

export const filterSchema = z.object({
  /** Words that must all stand in name, an identity or unit. */
  search: z.string().max(200).default(''),
  /** The unit as registered; null = all, '' = those without one. */
  unit: z.string().max(500).nullable().default(null),
  access: z.enum(['online', 'system']).nullable().default(null),
  status: statusSchema.nullable().default(null),
  /** Those in force at some time of this local date. */
  date: localDateSchema.nullable().default(null),
  /** With a date: as the register was known when that date ended; otherwise as it is known now. */
  isAsKnownThen: z.boolean().default(false),
})
export type RegisterFilter = z.output<typeof filterSchema>

export const sortKeySchema = z.enum(['name', 'userId', 'unit', 'access', 'from', 'to', 'lookups', 'status'])
export type SortKey = z.infer<typeof sortKeySchema>
export const sortSchema = z.array(z.object({ key: sortKeySchema, isDescending: z.boolean() })).max(2)
export type RegisterSort = z.output<typeof sortSchema>

/** Rows a call at most, and bytes of its reply as JSON. */
export const windowRows = 200
export const replyBytes = 64 * 1024

export const registerRowSchema = z.object({
  id: idSchema,
  holderKind: holderKindSchema,
  holder: idSchema,
  /** '' when the holder is erased. */
  name: z.string(),
  /** The holder was registered in error, too; the row says what was known of it last. */
  isHolderVoided: z.boolean(),
  userId: z.string(),
  unit: z.string(),
  access: accessSchema,
  /** First and last local date, both included; null = not stated, and open. */
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
  /** Of the holder in the latest approved control; null when no control says. */
  lookups: countSchema.nullable(),
  status: statusSchema,
})
export type RegisterListRow = z.infer<typeof registerRowSchema>

export const listProcedure = {
  input: z.object({
    filter: filterSchema,
    sort: sortSchema,
    window: z.object({ from: countSchema, count: z.int().min(1).max(windowRows) }),
  }),
  output: z.object({
    /** As many of the window's rows as fit in a reply; the next window begins where they end. */
    rows: z.array(registerRowSchema),
    matching: countSchema,
    /** All authorisations of the register as it was known. */
    total: countSchema,
  }),
}
