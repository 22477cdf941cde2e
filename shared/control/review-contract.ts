// Step 2: the review of all active authorisations, unit by unit.
import { z } from 'zod'
import { countSchema, idSchema, sha256Schema } from '../ledger/ids.ts'
import { reviewDecisionSchema } from '../ledger/wizard-events.ts'
import { localDateSchema } from '../time/local-date-schema.ts'

const pageInput = { from: countSchema, count: z.int().min(1).max(200) }

export const reviewStateSchema = z.enum(['missing', 'confirmed', 'changed'])

export const reviewUnitSchema = z.object({
  /** '' for those whose unit is not stated. */
  unit: z.string(),
  manager: z.string(),
  authorisations: countSchema,
  /** Exceptions recorded, or marked and not recorded yet. */
  exceptions: countSchema,
  /** `changed`: confirmed, but authorisations have begun, ended or been corrected since. */
  state: reviewStateSchema,
  /** When it was confirmed, UTC ms. */
  confirmedAt: z.number().nullable(),
  /** Of the authorisations that would be confirmed now. */
  digest: sha256Schema,
})
export type ReviewUnit = z.infer<typeof reviewUnitSchema>

export const reviewRowSchema = z.object({
  authorisation: idSchema,
  holderKind: z.enum(['employee', 'program']),
  /** Name of the employee or program. */
  name: z.string(),
  /** Employee no.; '' for a program. */
  number: z.string(),
  initials: z.string(),
  unit: z.string(),
  /** '' = everywhere, 'online', or a program's name. */
  system: z.string(),
  type: z.string(),
  services: z.array(z.string()),
  /** Local dates; null = not stated, or until further. */
  start: localDateSchema.nullable(),
  end: localDateSchema.nullable(),
  employedTo: localDateSchema.nullable(),
  exception: z
    .object({ decision: reviewDecisionSchema, note: z.string(), isRecorded: z.boolean() })
    .nullable(),
})
export type ReviewRow = z.infer<typeof reviewRowSchema>

const control = { control: idSchema }
const unitSchema = z.string().max(500)
const searchSchema = z.string().max(200)

export const reviewProcedures = {
  /** Units with active authorisations, in Danish order, those that are not confirmed first. */
  reviewUnits: {
    input: z.object({ ...control, search: searchSchema, ...pageInput }),
    output: z.object({
      total: countSchema,
      rows: z.array(reviewUnitSchema),
      units: countSchema,
      confirmedUnits: countSchema,
      authorisations: countSchema,
      exceptions: countSchema,
    }),
  },
  /** Authorisations of one unit, or of all units when `unit` is null, by name. */
  reviewRows: {
    input: z.object({ ...control, unit: unitSchema.nullable(), search: searchSchema, ...pageInput }),
    output: z.object({
      total: countSchema,
      rows: z.array(reviewRowSchema),
      /** Of what a confirmation of the unit would be about as it was read here; null for all units. */
      digest: sha256Schema.nullable(),
    }),
  },
  /**
   * Marks an authorisation as an exception, or takes the mark off; recorded when its unit is confirmed. With `end` it is
   * ended too, which is recorded at once: both or neither. @throws register-unknown, register-ends-before-start
   */
  setException: {
    input: z.object({
      ...control,
      authorisation: idSchema,
      exception: z.object({ decision: reviewDecisionSchema, note: z.string().trim().max(1000) }).nullable(),
      /** `lastDate`: last local date on which it is in force. */
      end: z.object({ lastDate: localDateSchema, reason: z.string().trim().min(1).max(1000) }).nullable(),
    }),
    output: z.void(),
  },
  /** Records that all authorisations of the units but the exceptions are confirmed. @throws review-changed-meanwhile */
  confirmUnits: {
    input: z.object({
      ...control,
      units: z
        .array(z.object({ unit: unitSchema, digest: sha256Schema }))
        .min(1)
        .max(2000),
    }),
    output: z.object({ units: countSchema, confirmed: countSchema }),
  },
} as const
