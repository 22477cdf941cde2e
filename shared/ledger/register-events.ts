// What happens to the register: employees, programs, their identities, and authorisations.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'
import { couldBeCpr, cprMessage, referenceSchema, saidSchema, textSchema } from './cpr-guard.ts'
import { defineEvent } from './define-event.ts'
import { countSchema, idSchema, sha256Schema, sourceSchema } from './ids.ts'

const reason = saidSchema
const instantMs = z.int()

/** An own identity that the register has under a known field: never a CPR number. '' where there is none. */
function identityField(field: string) {
  return z.string().refine((raw) => !couldBeCpr(raw, field), { error: cprMessage })
}

/** Belongs from and to these local dates, both included; null = always. */
export const identityDataSchema = z
  .strictObject({
    id: idSchema,
    field: saidSchema,
    raw: z.string().min(1),
    from: localDateSchema.nullable(),
    to: localDateSchema.nullable(),
  })
  .refine(({ raw, field }) => !couldBeCpr(raw, field), { error: cprMessage })
export type IdentityData = z.infer<typeof identityDataSchema>

export const employeeDataSchema = z.strictObject({
  employeeNo: identityField('employeeNo').min(1),
  initials: identityField('initials'),
  name: textSchema,
  unit: textSchema,
  manager: textSchema,
  email: identityField('email'),
  employedFrom: localDateSchema.nullable(),
  employedTo: localDateSchema.nullable(),
  isExternal: z.boolean().nullable(),
})
export type EmployeeData = z.infer<typeof employeeDataSchema>

export const programDataSchema = z.strictObject({
  name: saidSchema,
  vendor: textSchema,
  environment: textSchema,
  /** Employee no. as written. */
  owner: identityField('owner'),
  types: z.array(textSchema),
  purpose: textSchema,
  legalBasis: textSchema,
  inUseFrom: localDateSchema.nullable(),
  inUseTo: localDateSchema.nullable(),
  isBatch: z.boolean().nullable(),
  isSelfService: z.boolean().nullable(),
  isFileDownload: z.boolean().nullable(),
  fileDownloadsPerMonth: countSchema.nullable(),
})
export type ProgramData = z.infer<typeof programDataSchema>

export const authorisationDataSchema = z.strictObject({
  holderKind: z.enum(['employee', 'program']),
  /** The employee's or program's id in the register. */
  holder: idSchema,
  type: textSchema,
  /** '' = everywhere, 'online', or a program's id. */
  system: z.union([z.literal(''), z.literal('online'), idSchema]),
  services: z.array(textSchema),
  approvedBy: textSchema,
  justification: textSchema,
  purpose: textSchema,
  legalBasis: textSchema,
  ref: referenceSchema,
  /** UTC ms, as in AuthorisationRow. */
  startMs: instantMs.nullable(),
  endMs: instantMs.nullable(),
})
export type AuthorisationData = z.infer<typeof authorisationDataSchema>

const holderKind = z.enum(['employee', 'program'])
const voiding = z.strictObject({ reason })

/** What left, and why. What was searched for is not kept: it may be a name. */
export const registerExportSchema = z.strictObject({
  purpose: saidSchema,
  format: z.literal('csv'),
  scope: z.enum(['view', 'all']),
  filter: z.strictObject({
    isSearched: z.boolean(),
    unit: textSchema.nullable(),
    access: z.enum(['online', 'system']).nullable(),
    status: z.string().nullable(),
    date: localDateSchema.nullable(),
    isAsKnownThen: z.boolean(),
  }),
  rows: countSchema,
  bytes: countSchema,
  /** Of the file as it was read back. */
  sha256: sha256Schema,
})

export const registerEvents = [
  defineEvent(
    'employee-registered',
    idSchema,
    z.strictObject({
      employee: employeeDataSchema,
      identities: z.array(identityDataSchema),
      source: sourceSchema,
    }),
  ),
  /** The register was wrong: the version without an end says this instead. */
  defineEvent(
    'employee-corrected',
    idSchema,
    z.strictObject({ employee: employeeDataSchema, source: sourceSchema, reason }),
  ),
  /** The world changed: from this local date on the employee is as follows. */
  defineEvent(
    'employee-changed',
    idSchema,
    z.strictObject({
      employee: employeeDataSchema,
      validFrom: localDateSchema,
      source: sourceSchema,
      reason,
    }),
  ),
  defineEvent('employee-voided', idSchema, voiding),
  defineEvent(
    'program-registered',
    idSchema,
    z.strictObject({
      program: programDataSchema,
      identities: z.array(identityDataSchema),
      source: sourceSchema,
    }),
  ),
  defineEvent(
    'program-corrected',
    idSchema,
    z.strictObject({ program: programDataSchema, source: sourceSchema, reason }),
  ),
  defineEvent(
    'program-changed',
    idSchema,
    z.strictObject({ program: programDataSchema, validFrom: localDateSchema, source: sourceSchema, reason }),
  ),
  defineEvent('program-voided', idSchema, voiding),
  /** The subject of an identity's entries is its holder, so that it is erased with the holder. */
  defineEvent(
    'identity-added',
    idSchema,
    z.strictObject({ holderKind, identity: identityDataSchema, reason }),
  ),
  /** It belonged through this local date, and no longer. */
  defineEvent(
    'identity-ended',
    idSchema,
    z.strictObject({ identity: idSchema, to: localDateSchema, reason }),
  ),
  defineEvent('identity-voided', idSchema, z.strictObject({ identity: idSchema, reason })),
  defineEvent(
    'authorisation-registered',
    idSchema,
    z.strictObject({ authorisation: authorisationDataSchema, source: sourceSchema }),
  ),
  defineEvent(
    'authorisation-corrected',
    idSchema,
    z.strictObject({ authorisation: authorisationDataSchema, source: sourceSchema, reason }),
  ),
  defineEvent('authorisation-ended', idSchema, z.strictObject({ endMs: instantMs, reason })),
  defineEvent('authorisation-voided', idSchema, voiding),
  /** The voiding was the mistake: the authorisation is again what it was. */
  defineEvent('authorisation-restored', idSchema, z.strictObject({ reason })),
  /** A table of the register left the data file. The subject is an id of its own: it is about nobody. */
  defineEvent('register-exported', idSchema, registerExportSchema),
] as const
