// What an officer has typed and not yet recorded: kept encrypted in the data file as it is typed, back after unlock.
import { z } from 'zod'

/** Feature, what, and what it is about, which may be a name: it is as encrypted as the draft. */
const draftNameSchema = z.string().regex(/^[a-z]+:[^\n]{1,400}$/)

export const draftsContract = {
  read: { input: z.object({ name: draftNameSchema }), output: z.json().nullable() },
  save: { input: z.object({ name: draftNameSchema, value: z.json() }), output: z.void() },
  remove: { input: z.object({ name: draftNameSchema }), output: z.void() },
} as const
