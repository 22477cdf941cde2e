// What the program tells the page unasked. State flows by calls; these only say that there is reason to make one.
import { z } from 'zod'

/** Made by the page for each long call, so that it can show the progress of that call and cancel it. */
export const jobIdSchema = z.uuid()

export const menuCommandSchema = z.enum([
  'overview',
  'register',
  'control',
  'home-workplaces',
  'evidence',
  'settings',
  'search',
  'filter',
  'new-authorisation',
  'export',
  'help',
  'about',
])
export type MenuCommand = z.infer<typeof menuCommandSchema>

/** How far a long call is; `total` is absent where it is not known. */
export const jobProgressSchema = z.object({
  job: jobIdSchema,
  stage: z.string(),
  file: z.string().optional(),
  done: z.number().optional(),
  total: z.number().optional(),
})
export type JobProgressEvent = z.infer<typeof jobProgressSchema>

export const appEvents = {
  'job-progress': jobProgressSchema,
  /** Nobody has touched the machine for long: it locks in so many seconds. 0 says that somebody is back. */
  'idle-warning': z.object({ secondsLeft: z.number() }),
  /** It locks now: what is typed and not yet saved as a draft is saved at once, then `window.readyToLock` is called. */
  locking: z.object({}),
  /** Somebody started the program again, and this window was brought forward instead. */
  'already-open': z.object({}),
  menu: z.object({ command: menuCommandSchema }),
} as const

export type AppEvents = { readonly [E in keyof typeof appEvents]: z.infer<(typeof appEvents)[E]> }
export type AppEventName = keyof AppEvents
