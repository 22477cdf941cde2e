// The authority's profile: the published input `authority.json`. Unknown keys are refused by name.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'

const instantSchema = z.iso.datetime({ offset: true })

export const officerSchema = z.strictObject({
  name: z.string().min(1),
  initials: z.string().min(1),
  role: z.enum(['sikkerhedsansvarlig', 'stedfortræder']),
  from: localDateSchema,
  to: localDateSchema.optional(),
})

/** A control approved earlier, in Kontrolbog or outside it. `approvedAt` is the instant of the signature. */
export const previousControlSchema = z.strictObject({
  kind: z.enum(['authorisations', 'logs']),
  program: z.string().min(1).optional(),
  approvedAt: instantSchema,
  from: localDateSchema,
  to: localDateSchema,
  /** What documents a control carried out elsewhere: base name, and SHA-256 in hex. */
  document: z
    .strictObject({ file: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
})
export type PreviousControl = z.infer<typeof previousControlSchema>

export const authoritySchema = z.strictObject({
  name: z.string().min(1),
  cvr: z.string().regex(/^\d{8}$/, { error: 'skal være otte cifre' }),
  journalNumber: z.string().optional(),
  /** Date from which the first control counts; null or absent = unknown. */
  accessEstablished: localDateSchema.nullish(),
  /** Whether controls were carried out before is not known: the first deadline is then unknown, neither kept nor broken. */
  isBaselineUnknown: z.boolean().optional(),
  officers: z.array(officerSchema).min(1),
  units: z.array(z.strictObject({ name: z.string().min(1), manager: z.string() })).optional(),
  previousControls: z.array(previousControlSchema).optional(),
  outages: z
    .array(z.strictObject({ from: localDateSchema, to: localDateSchema, source: z.string() }))
    .optional(),
  closedDays: z.array(localDateSchema).optional(),
  ipAddresses: z.array(z.unknown()).optional(),
  cvrNumbers: z.array(z.string().regex(/^\d{8}$/, { error: 'skal være otte cifre' })).optional(),
  casePattern: z.string().optional(),
  /** Rule id -> parameter name -> value; the names stand in docs/formater.md. */
  parameters: z.record(z.string(), z.record(z.string(), z.number())).optional(),
})
export type Authority = z.infer<typeof authoritySchema>

/** The local date from which the first control counts; null when it is unknown. */
export function firstCountedFrom(authority: Authority | undefined): string | null {
  return authority?.isBaselineUnknown === true ? null : (authority?.accessEstablished ?? null)
}
