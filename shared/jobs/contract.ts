import { z } from 'zod'
import { jobIdSchema } from '../app-events.ts'

export const jobsContract = {
  /** Cancels a long call; it answers `job-cancelled` and leaves nothing behind. Nothing happens when it is over. */
  cancel: { input: z.object({ job: jobIdSchema }), output: z.void() },
} as const
