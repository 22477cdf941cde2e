// The published `sample.json`: the random sample, its frozen population and the chance it gave per stratum.
import { z } from 'zod'

export const sampleFileSchema = z.strictObject({
  /** Hex. */
  seed: z.string(),
  /** `fuld gennemgang` or `stikprøve`. */
  method: z.enum(['fuld gennemgang', 'stikprøve']),
  /** Number of draws made with a seed for this control. */
  draws: z.int().min(1),
  population: z.strictObject({
    rows: z.int().min(0),
    /** SHA-256 of the lines "<source sha256>:<line>\n" in source, then line order. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  strata: z.array(
    z.strictObject({
      /** Employee no., program name or normalised identity. */
      subject: z.string(),
      rows: z.int().min(0),
      drawn: z.int().min(0),
      detection: z.strictObject({ rate: z.number(), probability: z.number() }),
    }),
  ),
  rows: z.array(z.strictObject({ file: z.string(), line: z.int().min(1), subject: z.string() })),
})
export type SampleFile = z.infer<typeof sampleFileSchema>
