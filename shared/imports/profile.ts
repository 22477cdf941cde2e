// The published input `profile.json`: what the officer answers where the importer would otherwise ask.
import { z } from 'zod'
import { readDateOrder } from './date-order.ts'

export const encodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1'])
export type Encoding = z.infer<typeof encodingSchema>

const separatorSchema = z
  .string()
  .transform((text) => (text === '\\t' || text.toLowerCase() === 'tab' ? '\t' : text))
  .pipe(z.enum([';', ',', '\t', '|']))

export const dateOrderSchema = z.string().refine((text) => readDateOrder(text) !== null, {
  error: 'skal være som dd-mm-yyyy, mm/dd/yyyy, yyyy-mm-dd, dd-mm-yy eller mm/dd/yy',
})

/** How one file is to be read. What is absent is found out from the file. */
export const fileProfileSchema = z.strictObject({
  encoding: z.string().toLowerCase().pipe(encodingSchema).optional(),
  separator: separatorSchema.optional(),
  /** IANA name of the zone in which naive times are local. */
  timezone: z.string().min(1).optional(),
  dateOrder: dateOrderSchema.optional(),
  /** Header as written -> canonical field; null leaves the column out. Headers not named are matched as usual. */
  columns: z.record(z.string(), z.string().nullable()).optional(),
})
export type FileProfile = z.infer<typeof fileProfileSchema>

/** Base name of an input file -> its profile. */
export const profileSchema = z.record(z.string(), fileProfileSchema)
export type Profile = z.infer<typeof profileSchema>
