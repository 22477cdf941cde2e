// What the officer types into the register's forms. Dates are local dates in Copenhagen, the last day included.
import { z } from 'zod'
import { jobIdSchema } from '../app-events.ts'
import { saidSchema } from '../ledger/cpr-guard.ts'
import { idSchema } from '../ledger/ids.ts'
import { authorisationDataSchema, employeeDataSchema, programDataSchema } from '../ledger/register-events.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { holderSchema } from './record.ts'

/** An authorisation without its holder, dated as on screen. */
export const authorisationFormSchema = authorisationDataSchema
  .pick({
    type: true,
    system: true,
    services: true,
    approvedBy: true,
    justification: true,
    purpose: true,
    legalBasis: true,
    ref: true,
  })
  .extend({ from: localDateSchema, to: localDateSchema.nullable() })
export type AuthorisationForm = z.infer<typeof authorisationFormSchema>

const newIdentitySchema = z.object({ field: saidSchema, raw: z.string().min(1).max(200) })

/** Whom an authorisation is given: somebody in the register, or somebody new to it. */
export const holderChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), holder: holderSchema }),
  z.object({
    kind: z.literal('new-employee'),
    employee: employeeDataSchema,
    identities: z.array(newIdentitySchema).max(20),
  }),
  z.object({
    kind: z.literal('new-program'),
    program: programDataSchema,
    identities: z.array(newIdentitySchema).max(20),
  }),
])
export type HolderChoice = z.infer<typeof holderChoiceSchema>

/** The entries that a command wrote, first and last: what [Tilbagefør] answers. */
export const changeSpanSchema = z.object({ fromSeq: z.int().min(1), toSeq: z.int().min(1) })
export type ChangeSpan = z.infer<typeof changeSpanSchema>

const ids = z.array(idSchema).min(1).max(50_000)

export const commandProcedures = {
  registerAuthorisation: {
    input: z.object({ holder: holderChoiceSchema, authorisation: authorisationFormSchema }),
    output: changeSpanSchema.extend({ id: idSchema, holder: holderSchema }),
  },
  /** Of thousands, too: the page follows it by the job, and cancelled (`jobs.cancel`) it has changed nothing. */
  endAuthorisations: {
    input: z.object({ job: jobIdSchema, ids, to: localDateSchema, reason: saidSchema }),
    output: changeSpanSchema.extend({ ended: z.int() }),
  },
  correctAuthorisation: {
    input: z.object({ id: idSchema, authorisation: authorisationFormSchema, reason: saidSchema }),
    output: changeSpanSchema,
  },
  /** A job as `endAuthorisations` is. */
  voidAuthorisations: {
    input: z.object({ job: jobIdSchema, ids, reason: saidSchema }),
    output: changeSpanSchema.extend({ voided: z.int() }),
  },
  correctEmployee: {
    /** `changedFrom`: the world changed on this local date; null = the register was wrong all along. */
    input: z.object({
      id: idSchema,
      employee: employeeDataSchema,
      changedFrom: localDateSchema.nullable(),
      reason: saidSchema,
    }),
    output: changeSpanSchema,
  },
  correctProgram: {
    input: z.object({
      id: idSchema,
      program: programDataSchema,
      changedFrom: localDateSchema.nullable(),
      reason: saidSchema,
    }),
    output: changeSpanSchema,
  },
  addIdentity: {
    input: z.object({
      holder: holderSchema,
      identity: newIdentitySchema.extend({
        from: localDateSchema.nullable(),
        to: localDateSchema.nullable(),
      }),
      reason: saidSchema,
    }),
    output: changeSpanSchema,
  },
  endIdentity: {
    input: z.object({ id: idSchema, to: localDateSchema, reason: saidSchema }),
    output: changeSpanSchema,
  },
  voidIdentity: {
    input: z.object({ id: idSchema, reason: saidSchema }),
    output: changeSpanSchema,
  },
  /** Writes the entries that compensate those of a command: nothing is taken away. A job as `endAuthorisations` is. */
  reverse: {
    input: changeSpanSchema.extend({ job: jobIdSchema }),
    output: changeSpanSchema.extend({ reversed: z.int() }),
  },
} as const
