// What Overblik shows. Dates are local (Copenhagen). Pictures are of the whole authority or of units of at least ten
// users, never of one employee.
import { z } from 'zod'
import { severitySchema } from '../control/subject.ts'
import { idSchema } from '../ledger/ids.ts'
import { localDateSchema } from '../time/local-date-schema.ts'

const count = z.int().min(0)
const periodSchema = z.object({ from: localDateSchema, to: localDateSchema })

/** `follow-ups`: what is to be mended about home workplaces, counted as one with the earliest deadline. */
export const overviewDutyKindSchema = z.enum([
  'authorisations',
  'logs',
  'program',
  'home-control',
  'follow-ups',
  'provisions',
])

export const overviewDutySchema = z.object({
  /** Tells apart the duties of several programs. */
  key: z.string(),
  kind: overviewDutyKindSchema,
  /** The program's name; '' for the other duties. */
  program: z.string(),
  /** Null when nothing is known to count from: neither kept nor broken. */
  due: localDateSchema.nullable(),
  /** Negative when it is overdue; 0 on the day itself, which is in time. */
  daysLeft: z.number().nullable(),
  /** How many deadlines it stands for, and how many of them are overdue. */
  deadlines: count,
  overdue: count,
})
export type OverviewDuty = z.infer<typeof overviewDutySchema>

export const overviewArcSchema = z.object({
  from: localDateSchema,
  /** Last date on which the next control is in time. */
  due: localDateSchema,
  begins: z.enum(['access', 'control']),
})
export const overviewGapSchema = periodSchema.extend({ daysLate: count, isOpen: z.boolean() })

/** The year of one duty: from each signature to three months later, and the dates on which it was late. */
export const overviewRingSchema = z.object({
  key: z.string(),
  kind: overviewDutyKindSchema,
  program: z.string(),
  arcs: z.array(overviewArcSchema),
  gaps: z.array(overviewGapSchema),
})
export type OverviewRing = z.infer<typeof overviewRingSchema>

/** A yearly duty's date: kept, still to come, or late. */
export const overviewDotSchema = z.object({
  kind: overviewDutyKindSchema,
  date: localDateSchema,
  state: z.enum(['done', 'open', 'late']),
})

export const overviewStateSchema = z.object({
  today: localDateSchema,
  overdue: count,
  /** Duties whose deadline is unknown. */
  unknown: count,
  /** What the next control's deadline lacks to be known; null when it is known. */
  unknownFor: z.enum(['access', 'earlier-controls']).nullable(),
  /** The running control that must be carried out next; null when no baseline is known. */
  nextControl: z
    .object({
      kind: overviewDutyKindSchema,
      program: z.string(),
      due: localDateSchema,
      daysLeft: z.number(),
    })
    .nullable(),
  duties: z.array(overviewDutySchema),
  /** The worst of what needs acting on; null when nothing is overdue or close. */
  alert: overviewDutySchema.nullable(),
  rings: z.array(overviewRingSchema),
  dots: z.array(overviewDotSchema),
  /** Of the control under way, otherwise of the latest; null when neither has been run. */
  findings: z
    .object({
      control: idSchema,
      isUnderWay: z.boolean(),
      period: periodSchema,
      bySeverity: z.array(z.object({ severity: severitySchema, open: count, total: count })),
    })
    .nullable(),
  /** Look-ups by weekday (Monday first) and hour; null when none is counted or fewer than ten employees were active. */
  heat: z
    .object({
      period: periodSchema,
      counts: z.array(z.array(count)),
      /** Working hours of the run, in hours of the Danish clock. */
      opensAt: z.number(),
      closesAt: z.number(),
    })
    .nullable(),
})
export type OverviewState = z.infer<typeof overviewStateSchema>

/** Look-ups of a unit in the weeks of the latest approved control; `monday` is a week's first date. */
export const unitLookupsSchema = z.object({ unit: z.string(), lookups: z.array(count) })

export const overviewTrendsSchema = z.object({
  /** The latest twelve months, the present one last: authorisations that began and ended. */
  months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), started: count, ended: count })),
  /** Units of at least ten users; null when no approved control has left its summary. */
  units: z.object({ mondays: z.array(localDateSchema), units: z.array(unitLookupsSchema) }).nullable(),
})
export type OverviewTrends = z.infer<typeof overviewTrendsSchema>

export const overviewContract = {
  state: { input: z.void(), output: overviewStateSchema },
  /** The second row: what changes slowly, read after the first is shown. */
  trends: { input: z.void(), output: overviewTrendsSchema },
  /** What needs the officer's action, page by page. */
  counters: {
    input: z.void(),
    output: z.object({
      register: count,
      control: count,
      homeWorkplaces: count,
      evidence: count,
      settings: count,
    }),
  },
  /** Writes every known deadline as a calendar file (RFC 5545). */
  exportCalendar: {
    input: z.object({ ticket: z.uuid(), language: z.enum(['da', 'en']) }),
    output: z.object({ deadlines: count }),
  },
} as const
