// What happens to the authority's profile, its officers, and the data file they share.
import { z } from 'zod'
import { authoritySchema, officerSchema } from '../register/authority.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { cprMessage, jsonHoldsCpr, saidSchema, textSchema } from './cpr-guard.ts'
import { defineEvent } from './define-event.ts'
import {
  authoritySubject,
  dataFileSubject,
  idSchema,
  ledgerHeadSchema,
  sha256Schema,
  slotIdSchema,
} from './ids.ts'

const reason = z.strictObject({ reason: saidSchema })
const dataFile = z.literal(dataFileSubject)

// A journal number may look like anything; every other text of the profile is held to the guard.
const profileSchema = authoritySchema.refine((profile) => !jsonHoldsCpr({ ...profile, journalNumber: '' }), {
  error: cprMessage,
})

const officerData = z.strictObject({
  name: saidSchema,
  initials: saidSchema,
  role: officerSchema.shape.role,
  from: localDateSchema,
  to: localDateSchema.nullable(),
})

/** Who can open the data file: the officer's id and the slot's, never a key or anything derived from one. */
const slotData = z.discriminatedUnion('slotKind', [
  z.strictObject({ slotKind: z.literal('officer'), officer: idSchema }),
  z.strictObject({ slotKind: z.literal('recovery') }),
])

export const authorityEvents = [
  defineEvent(
    'authority-registered',
    z.literal(authoritySubject),
    z.strictObject({ profile: profileSchema }),
  ),
  defineEvent('officer-registered', idSchema, officerData),
  defineEvent('officer-corrected', idSchema, officerData.extend({ reason: saidSchema })),
  defineEvent('slot-added', slotIdSchema, slotData),
  defineEvent('slot-removed', slotIdSchema, reason),
  defineEvent('recovery-used', slotIdSchema, z.strictObject({ officer: idSchema })),
  defineEvent('passphrase-changed', slotIdSchema, z.strictObject({ officer: idSchema })),
  /** The recovery key was tried while the data file was open: two groups off the sheet, or the whole of it. */
  defineEvent('recovery-rehearsed', slotIdSchema, z.strictObject({ typed: z.enum(['two groups', 'all']) })),
  /** The officer accepted a clock that stood far from the last entry. Both are instants, UTC. */
  defineEvent(
    'clock-accepted',
    dataFile,
    z.strictObject({
      clock: z.iso.datetime(),
      lastEntryAt: z.iso.datetime(),
      direction: z.enum(['behind', 'ahead']),
    }),
  ),
  /** The subject of the entry was erased: out of every projection, and its earlier payloads deleted. */
  defineEvent('erased', idSchema, z.strictObject({ reason: saidSchema, legalBasis: saidSchema })),
  defineEvent(
    'restored',
    dataFile,
    z.strictObject({ backup: ledgerHeadSchema, lacking: z.array(textSchema) }),
  ),
  defineEvent('rebuilt', dataFile, z.strictObject({ fromVersion: z.int(), toVersion: z.int() })),
  defineEvent(
    'provision-registered',
    idSchema,
    z.strictObject({
      title: saidSchema,
      version: saidSchema,
      documentSha256: sha256Schema,
      validFrom: localDateSchema,
      validTo: localDateSchema.nullable(),
    }),
  ),
  defineEvent('provision-voided', idSchema, reason),
] as const
