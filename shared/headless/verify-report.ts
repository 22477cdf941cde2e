// What `npm run verify --json` prints.
import { z } from 'zod'

export const verifyProblemSchema = z.strictObject({
  /** ledger, payload, projection, meta, header, signature, log-store, manifest, file, anchor, fingerprint ... */
  part: z.string(),
  seq: z.int().optional(),
  file: z.string().optional(),
  /** One sentence, Danish. */
  what: z.string(),
})
export type VerifyProblem = z.infer<typeof verifyProblemSchema>

export const verifyReportSchema = z.strictObject({
  /** Nothing that is there was changed. */
  integrity: z.boolean(),
  /** Nothing that should be there is missing. */
  completeness: z.boolean(),
  /** `kontrolbog-pakke/1`, `kontrolbog-datafil/1` ... */
  format: z.string(),
  problems: z.array(verifyProblemSchema),
})
export type VerifyReport = z.infer<typeof verifyReportSchema>
