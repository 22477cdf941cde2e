// What an officer chooses for one file before it is imported: how it is read, and what each column is used as. Columns go
// by their place, since a header can be anything, even a personal number.
import { z } from 'zod'
import { dateOrderSchema, encodingSchema } from './profile.ts'

export const separatorCharSchema = z.enum([';', ',', '\t', '|'])

export const importChoicesSchema = z.strictObject({
  encoding: encodingSchema.optional(),
  separator: separatorCharSchema.optional(),
  /** Physical line of the header, where it is not the one that was found. */
  headerLine: z.int().min(1).max(1000).optional(),
  /** IANA name of the zone in which naive times are local. */
  timezone: z.string().min(1).max(64).optional(),
  dateOrder: dateOrderSchema.optional(),
  /** Place of a column from 0 -> canonical field, `service`, or null for a column that is left out. */
  columns: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(64).nullable()).optional(),
})
export type ImportChoices = z.infer<typeof importChoicesSchema>
