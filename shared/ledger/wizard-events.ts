// What an officer records on the way to a control's findings: its plan, the review of the authorisations, how employees
// were told of it, and each look at a personal number in full.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'
import { approvalDataSchema } from './control-events.ts'
import { saidSchema, textSchema } from './cpr-guard.ts'
import { defineEvent } from './define-event.ts'
import { authoritySubject, countSchema, dateRangeSchema, idSchema, lineSchema, sha256Schema } from './ids.ts'

/** A duty that a control covers: the authorisations, the logs of Datafordeleren (program null), or a program's own log. */
export const dutySchema = approvalDataSchema.shape.covers.unwrap().element

export const planDataSchema = z.strictObject({
  period: dateRangeSchema,
  /** In the order of the wizard, each once. */
  covers: z.array(dutySchema).min(1),
  /** What was agreed for this control, with its exceptions; '' when nothing was. */
  agreed: textSchema,
})

/** Why an authorisation is not confirmed: it must end, its holder is not employed, or the register is wrong. */
export const reviewDecisionSchema = z.enum(['skal ophøre', 'ikke ansat', 'forkert registreret'])
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>

export const reviewDataSchema = z.strictObject({
  control: idSchema,
  /** '' for those whose unit is not stated. */
  unit: textSchema,
  /** Authorisations confirmed: all active ones of the unit but the exceptions. */
  confirmed: countSchema,
  /** Over the lines `<authorisation> <entry>\n` of all active ones of the unit, by id. */
  authorisationsSha256: sha256Schema,
  exceptions: z.array(
    z.strictObject({ authorisation: idSchema, decision: reviewDecisionSchema, note: textSchema }),
  ),
})

/** How employees were told that look-ups are controlled, or the reason why they were not, which is printed. */
export const noticeDataSchema = z
  .strictObject({
    isInformed: z.boolean(),
    informedOn: localDateSchema.nullable(),
    how: textSchema,
    /** Of the works council (SU or MED). */
    worksCouncil: textSchema,
    dataProtectionOfficer: textSchema,
    impactAssessment: textSchema,
    /** Printed when employees were not told. */
    reason: textSchema,
  })
  .refine(({ isInformed, how }) => !isInformed || how !== '', {
    path: ['how'],
    error: 'how employees were informed must be said',
  })
  .refine(({ isInformed, reason }) => isInformed || reason !== '', {
    path: ['reason'],
    error: 'why employees were not informed must be said',
  })
export type NoticeData = z.infer<typeof noticeDataSchema>

export const wizardEvents = [
  /** At the beginning, and whenever the plan changes. */
  defineEvent('control-planned', idSchema, planDataSchema),
  /** The control is given up: it closes no duty, and nothing more is recorded about it. */
  defineEvent('control-abandoned', idSchema, z.strictObject({ reason: saidSchema })),
  defineEvent('authorisations-reviewed', idSchema, reviewDataSchema),
  defineEvent('employees-informed', z.literal(authoritySubject), noticeDataSchema),
  /** The personal numbers of a row were shown in full. */
  defineEvent(
    'person-shown',
    idSchema,
    z.strictObject({ importId: idSchema, line: lineSchema, reason: saidSchema }),
  ),
] as const
