// One holder on screen: who it is, what it was authorised to, what happened around it, and every version with who, when
// and why.
import { z } from 'zod'
import { countSchema, dateRangeSchema, idSchema } from '../ledger/ids.ts'
import { authorisationDataSchema, employeeDataSchema, programDataSchema } from '../ledger/register-events.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { accessSchema, statusSchema } from './authorisation-state.ts'
import { holderKindSchema } from './list.ts'

export const holderSchema = z.object({ kind: holderKindSchema, id: idSchema })
export type HolderRef = z.infer<typeof holderSchema>

export const authorisationViewSchema = z.object({
  id: idSchema,
  access: accessSchema,
  status: statusSchema,
  /** Name of the program it is given in; '' for online and everywhere. */
  program: z.string(),
  from: localDateSchema.nullable(),
  /** hh:mm when it did not begin at midnight. */
  fromTime: z.string().nullable(),
  /** The last day, included; null = open. */
  to: localDateSchema.nullable(),
  toTime: z.string().nullable(),
  data: authorisationDataSchema,
})
export type AuthorisationView = z.infer<typeof authorisationViewSchema>

export const identityViewSchema = z.object({
  id: idSchema,
  field: z.string(),
  raw: z.string(),
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
})

/**
 * What happened around the holder: an approved control, a review of its unit's authorisations, a list it stood in, and its
 * home workplace: begun, declared, controlled by the officer, ended.
 */
export const happeningSchema = z.object({
  kind: z.enum([
    'control',
    'review',
    'import',
    'home-begun',
    'home-declared',
    'home-controlled',
    'home-ended',
  ]),
  date: localDateSchema,
  /** The period of the control or review; null for the others. */
  period: dateRangeSchema.nullable(),
  /** Base name of the list's file; '' for the others. */
  file: z.string(),
})
export type Happening = z.infer<typeof happeningSchema>

/** A field of an entry, before and after, as texts: null where nothing stood there, yes and no as `true` and `false`. */
export const changeSchema = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

export const historyEntrySchema = z.object({
  seq: z.int().min(1),
  /** Instant, ISO 8601 in UTC. */
  at: z.string(),
  /** Name of the officer, or '' when the actor is not among the officers. */
  actor: z.string(),
  kind: z.string(),
  subject: idSchema,
  /** The authorisation it is about, by what tells them apart; null when it is about the holder itself. */
  authorisation: z
    .object({ access: accessSchema, program: z.string(), from: localDateSchema.nullable() })
    .nullable(),
  reason: z.string(),
  /** The list it was read from; null when it was entered by hand. */
  source: z.object({ file: z.string(), line: z.int() }).nullable(),
  changes: z.array(changeSchema),
  isErased: z.boolean(),
  /** Nothing about the same has happened since, so that a compensating entry can be written. */
  isReversible: z.boolean(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

export const recordProcedure = {
  input: holderSchema,
  output: z.object({
    holder: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('employee'),
        id: idSchema,
        data: employeeDataSchema,
        lookups: countSchema.nullable(),
      }),
      z.object({
        kind: z.literal('program'),
        id: idSchema,
        data: programDataSchema,
        ownerName: z.string(),
        lookups: countSchema.nullable(),
      }),
    ]),
    /** The holder was registered in error: what is shown is what was known last. */
    isVoided: z.boolean(),
    identities: z.array(identityViewSchema),
    authorisations: z.array(authorisationViewSchema),
    happenings: z.array(happeningSchema),
    history: z.array(historyEntrySchema),
  }),
}
export type RegisterRecord = z.output<typeof recordProcedure.output>
