// The published `control.json`: what the run was made of, and the ledger head it ended at.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'

export const controlFileSchema = z.strictObject({
  format: z.literal('kontrolbog-control/1'),
  appVersion: z.string(),
  period: z.strictObject({ from: localDateSchema, to: localDateSchema }),
  /** ISO instant as given. */
  now: z.string(),
  seed: z.string(),
  timezone: z.string(),
  ledger: z.strictObject({ seq: z.int().min(1), head: z.string().regex(/^[0-9a-f]{64}$/) }),
  inputs: z.array(z.strictObject({ option: z.string(), file: z.string(), sha256: z.string() })),
})
export type ControlFile = z.infer<typeof controlFileSchema>
