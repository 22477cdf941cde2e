// The figures of an approved control, as they were printed when the officer approved it. They stand in the approval's own
// payload and are never computed again.
import { z } from 'zod'
import { outcomeSchema } from '../ledger/control-events.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { sampleFileSchema } from './sample-file.ts'
import { severitySchema } from './subject.ts'
import { tieReasonSchema } from './coverage-file.ts'

const count = z.int().min(0)

export const employeeNoticeSchema = z.object({
  isInformed: z.boolean(),
  informedOn: localDateSchema.nullable(),
  how: z.string(),
  worksCouncil: z.string(),
  dataProtectionOfficer: z.string(),
  impactAssessment: z.string(),
  /** Why employees were not told. */
  reason: z.string(),
})
export type EmployeeNotice = z.infer<typeof employeeNoticeSchema>
const byOutcome = z.partialRecord(outcomeSchema, count)

export const controlFiguresSchema = z.object({
  findings: z.object({
    total: count,
    bySeverity: z.partialRecord(severitySchema, count),
    /** Findings of kritisk, høj and middel by rule and outcome; `open` have none that counts. */
    byRule: z.array(z.object({ rule: z.string(), total: count, byOutcome, open: count })),
    byOutcome,
    open: count,
    /** Defects of the register before the first control: a work list, not findings. */
    startUp: count,
  }),
  sample: z.object({
    method: sampleFileSchema.shape.method,
    seed: sampleFileSchema.shape.seed,
    draws: sampleFileSchema.shape.draws,
    population: sampleFileSchema.shape.population,
    size: count,
    strata: sampleFileSchema.shape.strata,
    byOutcome,
    open: count,
  }),
  /** Look-ups of the user streams in the period. */
  lookups: z.object({
    rows: count,
    tiedToCase: count,
    byReason: z.partialRecord(tieReasonSchema, count),
    untied: count,
    firstLookups: z.object({ rows: count, tiedToCase: count }),
    preconditions: z.object({ authorised: count, inScope: count, inHours: count }),
  }),
  /** Assessments of the assessing officer's own look-ups: with a named second person, and without (a conflict). */
  ownLookups: z.object({ withSecondPerson: count, withoutSecondPerson: count }),
  review: z.object({ units: count, confirmed: count, exceptions: count }),
  /** Programs without a log of their own, with the reason; their clock runs on. */
  programsWithoutLog: z.array(z.object({ program: z.string(), reason: z.string() })),
  rulesNotRun: z.array(z.object({ rule: z.string(), reason: z.string() })),
  /** How employees were told that look-ups are controlled, or why they were not; null where nothing was recorded. */
  employeeNotice: employeeNoticeSchema.nullable().default(null),
})
export type ControlFigures = z.infer<typeof controlFiguresSchema>
