// What happens to home workplaces (section 7 of the terms). A "-corrected" entry says everything anew with the reason;
// declarations and what was registered by mistake are voided. No address and no picture of a home has a place here.
import { z } from 'zod'
import { answersTo } from '../duties/answer.ts'
import {
  controlClauses,
  declarationClauses,
  longestTimeoutMinutes,
  rulesClauses,
  standardClauses,
} from '../duties/clauses.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { saidSchema } from './cpr-guard.ts'
import { defineEvent } from './define-event.ts'
import { authoritySubject, idSchema } from './ids.ts'

const reason = saidSchema
const voiding = z.strictObject({ reason })

/** A version of the authority's guidelines and rules for home workplaces, with what it answers. */
export const homeRulesDataSchema = z.strictObject({
  version: saidSchema,
  validFrom: localDateSchema,
  answers: answersTo(rulesClauses).refine(
    (answers) => answers.every(({ verdict, evidence }) => verdict !== 'met' || evidence !== null),
    { error: 'what is met has its evidence' },
  ),
})
export type HomeRulesData = z.infer<typeof homeRulesDataSchema>

/** One way in which devices at home are set up. */
export const deviceStandardDataSchema = z
  .strictObject({
    name: saidSchema,
    /** What happens after `timeoutMinutes` without use; null when nothing does. */
    timeout: z
      .strictObject({ action: z.enum(['lock', 'disconnect']), minutes: z.int().min(1).max(1440) })
      .nullable(),
    answers: answersTo(standardClauses),
  })
  .refine(
    ({ timeout, answers }) =>
      answers[1]?.verdict === 'not-met' || (timeout !== null && timeout.minutes <= longestTimeoutMinutes),
    { error: 'a timeout of more than ten minutes, or none, is a "nej"' },
  )
export type DeviceStandardData = z.infer<typeof deviceStandardDataSchema>

export const homeWorkplaceDataSchema = z.strictObject({
  /** The employee's id in the register. */
  employee: idSchema,
  standard: idSchema,
  /** "hjemmet eller tilsvarende": never where it lies. */
  place: z.enum(['home', 'equivalent']),
  from: localDateSchema,
})
export type HomeWorkplaceData = z.infer<typeof homeWorkplaceDataSchema>

/** The employee says how the room is arranged, and accepts a version of the rules. */
export const homeDeclarationDataSchema = z.strictObject({
  declaration: idSchema,
  on: localDateSchema,
  rules: idSchema,
  answers: answersTo(declarationClauses),
})
export type HomeDeclarationData = z.infer<typeof homeDeclarationDataSchema>

/** The officer's own control (T7.9). */
export const homeControlDataSchema = z.strictObject({
  on: localDateSchema,
  /** What was checked, and how. */
  checked: saidSchema,
  workplaces: z.array(idSchema).min(1),
  answers: answersTo(controlClauses),
})
export type HomeControlData = z.infer<typeof homeControlDataSchema>

export const dutyEvents = [
  defineEvent('home-rules-registered', idSchema, homeRulesDataSchema),
  defineEvent('home-rules-corrected', idSchema, homeRulesDataSchema.extend({ reason })),
  defineEvent('home-rules-voided', idSchema, voiding),
  defineEvent('device-standard-registered', idSchema, deviceStandardDataSchema),
  defineEvent('device-standard-corrected', idSchema, deviceStandardDataSchema.safeExtend({ reason })),
  defineEvent('device-standard-voided', idSchema, voiding),
  defineEvent('home-workplace-registered', idSchema, homeWorkplaceDataSchema),
  defineEvent('home-workplace-corrected', idSchema, homeWorkplaceDataSchema.extend({ reason })),
  /** In use through this local date, and no longer. */
  defineEvent('home-workplace-ended', idSchema, z.strictObject({ to: localDateSchema, reason })),
  defineEvent('home-workplace-voided', idSchema, voiding),
  /** The subject of a declaration's entries is the workplace, so that it is erased with it. */
  defineEvent('home-declaration-recorded', idSchema, homeDeclarationDataSchema),
  defineEvent('home-declaration-voided', idSchema, z.strictObject({ declaration: idSchema, reason })),
  defineEvent('home-control-recorded', idSchema, homeControlDataSchema),
  defineEvent('home-control-corrected', idSchema, homeControlDataSchema.extend({ reason })),
  defineEvent('home-control-voided', idSchema, voiding),
  /** The subject is that of the answer the deadline comes from. */
  defineEvent(
    'follow-up-closed',
    idSchema,
    z.strictObject({ followUp: idSchema, on: localDateSchema, done: saidSchema }),
  ),
  defineEvent(
    'follow-up-moved',
    idSchema,
    z.strictObject({ followUp: idSchema, due: localDateSchema, responsible: saidSchema, reason }),
  ),
  defineEvent(
    'home-control-interval-set',
    z.literal(authoritySubject),
    z.strictObject({ months: z.int().min(1).max(36), reason }),
  ),
] as const
