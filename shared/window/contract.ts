// The window and what belongs to this machine's user, not to a data file: language, appearance, and locking.
import { z } from 'zod'

export const languageSchema = z.enum(['da', 'en'])
export type Language = z.infer<typeof languageSchema>
export const preferencesSchema = z.object({
  language: languageSchema.default('da'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['normal', 'compact']).default('normal'),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** What locked the data file when the officer did not. */
export const lockReasonSchema = z.enum(['idle', 'system', 'page-crashed', 'store-crashed'])
export type LockReason = z.infer<typeof lockReasonSchema>

export const windowContract = {
  preferences: { input: z.void(), output: preferencesSchema },
  setPreferences: { input: preferencesSchema, output: preferencesSchema },
  /** Locks the data file and loads the window anew on the locked page. */
  lock: { input: z.void(), output: z.void() },
  /** What locked it last; null when the officer did, or nothing has. */
  whyLocked: { input: z.void(), output: lockReasonSchema.nullable() },
  /** Answers the event `locking`: drafts are saved. */
  readyToLock: { input: z.void(), output: z.void() },
  /** The version of Kontrolbog and of what it is built on, and the notices of others' work in it. */
  about: {
    input: z.void(),
    output: z.object({
      version: z.string(),
      parts: z.array(z.object({ name: z.string(), version: z.string() })),
    }),
  },
  quit: { input: z.void(), output: z.void() },
} as const
