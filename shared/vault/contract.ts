import { z } from 'zod'
import { jobIdSchema } from '../app-events.ts'
import { chosenFileSchema, fileTicketSchema } from '../files/contract.ts'
import { importKindSchema } from '../imports/import-summary.ts'
import { idSchema, slotIdSchema } from '../ledger/ids.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { languageSchema } from '../window/contract.ts'
import { newPassphraseSchema } from './passphrase.ts'

/**
 * What must be answered before the pages of an open data file are shown: a clock far from the last entry, who acts after
 * unlocking by recovery key, a passphrase of their own, and the steps of an onboarding that was not finished.
 */
export const vaultNeedSchema = z.enum([
  'clock',
  'officer',
  'passphrase',
  'recovery-key',
  'authority',
  'register',
])
export type VaultNeed = z.infer<typeof vaultNeedSchema>

const knownFileSchema = z.object({
  /** Full path, for the officer to see. */
  folder: z.string(),
  /** As it was when the data file was last open here; '' when it never was. */
  authorityName: z.string(),
  isSample: z.boolean(),
})

/** Which page the app begins on. */
export const vaultStateSchema = z.discriminatedUnion('phase', [
  /** No data file is known on this machine. */
  z.object({ phase: z.literal('none') }),
  knownFileSchema.extend({
    phase: z.literal('locked'),
    /** Whether it lies on a share. */
    isOnShare: z.boolean(),
    /** The one of the other kind (the authority's own, or the sample), when one was open here; null otherwise. */
    other: knownFileSchema.nullable(),
  }),
  knownFileSchema.extend({
    phase: z.literal('open'),
    isOnShare: z.boolean(),
    /** Who acts; null after unlocking by recovery key, until somebody says who they are. */
    officer: z.object({ id: z.string(), name: z.string() }).nullable(),
    isRecovery: z.boolean(),
    /** Null when nothing stands between the officer and their pages. */
    needs: vaultNeedSchema.nullable(),
    /** The clock and the last entry, ISO instants, when `needs` is `clock`. */
    clock: z
      .object({ direction: z.enum(['behind', 'ahead']), clock: z.string(), lastEntryAt: z.string() })
      .nullable(),
  }),
])
export type VaultState = z.infer<typeof vaultStateSchema>

const said = z.string().trim().min(1).max(200)

const newOfficerSchema = z.object({
  name: said,
  initials: said.max(20),
  role: z.enum(['sikkerhedsansvarlig', 'stedfortræder']),
  from: localDateSchema,
})
export type NewOfficerInput = z.infer<typeof newOfficerSchema>

/** Somebody who is registered already, or is now. */
const whoSchema = z.union([z.object({ officer: idSchema }), z.object({ newOfficer: newOfficerSchema })])

/** Shown once and kept nowhere: its printed form, and the fingerprint that stands beside it on the sheet. */
const shownRecoveryKeySchema = z.object({ recoveryKey: z.string(), fingerprint: z.string() })
export type ShownRecoveryKey = z.infer<typeof shownRecoveryKeySchema>

const personSchema = newOfficerSchema.omit({ role: true })

/** A control that was carried out before Kontrolbog; `approvedOn` is the local date of its signature. */
const earlierControlSchema = z.object({
  kind: z.enum(['authorisations', 'logs']),
  approvedOn: localDateSchema,
  from: localDateSchema,
  to: localDateSchema,
  document: fileTicketSchema.nullable(),
})

const slotListingSchema = z.object({
  id: slotIdSchema,
  kind: z.enum(['officer', 'recovery']),
  label: z.string(),
  /** Null for a recovery key, which is nobody's. */
  officer: z.object({ id: z.string(), name: z.string(), role: z.string() }).nullable(),
  /** ISO instants. */
  addedAt: z.string().nullable(),
  /** When the whole recovery key was last typed in; null when never, and for officers. */
  rehearsedAt: z.string().nullable(),
  /** Whether the data file was opened by it. */
  isCurrent: z.boolean(),
})
export type SlotListing = z.infer<typeof slotListingSchema>

export const startUpStepSchema = z.enum(['register', 'second-officer', 'rehearsal', 'control', 'backup'])
export type StartUpStep = z.infer<typeof startUpStepSchema>

export const vaultContract = {
  state: { input: z.void(), output: vaultStateSchema },

  /** The folder a new data file would lie in: the chosen one, or a fresh one among the user's documents. */
  newFolder: {
    input: z.object({ ticket: fileTicketSchema.nullable() }),
    output: z.object({ path: z.string(), isOnShare: z.boolean() }),
  },
  create: {
    input: z.object({
      ticket: fileTicketSchema.nullable(),
      passphrase: newPassphraseSchema,
      /** What the officer's key slot is called, in clear in the header. */
      label: said,
    }),
    output: shownRecoveryKeySchema,
  },
  unlock: {
    input: z.union([
      z.object({ passphrase: z.string().max(1000), job: jobIdSchema.optional() }),
      z.object({ recoveryKey: z.string().max(200), job: jobIdSchema.optional() }),
    ]),
    output: z.void(),
  },
  /** Makes the data file of a folder the one to unlock. */
  openAnother: { input: z.object({ ticket: fileTicketSchema }), output: z.void() },
  /** Makes the remembered one of that kind the one to unlock. */
  openRemembered: { input: z.object({ isSample: z.boolean() }), output: z.void() },
  createSample: {
    /** `isReplacing` throws an older one away. */
    input: z.object({ job: jobIdSchema, isReplacing: z.boolean() }),
    output: z.void(),
  },
  /** The fictional authority's files, to be used as if they were chosen in a dialog; only while the sample is open. */
  sampleFiles: {
    input: z.void(),
    output: z.array(
      chosenFileSchema.extend({
        kind: importKindSchema,
        program: z.string().nullable(),
        from: z.string(),
        to: z.string(),
      }),
    ),
  },

  acceptClock: { input: z.void(), output: z.void() },
  /** Who acts after unlocking by recovery key. */
  actAs: { input: whoSchema, output: z.void() },
  officers: {
    input: z.void(),
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        initials: z.string(),
        role: z.string(),
        to: z.string().nullable(),
      }),
    ),
  },
  ownPassphrase: { input: z.object({ passphrase: newPassphraseSchema, label: said }), output: z.void() },
  /** Goes on without a passphrase of one's own: nothing can be approved in this session. */
  postponePassphrase: { input: z.void(), output: z.void() },

  /** Adds a recovery key. Those before it stay until this one is confirmed. */
  newRecoveryKey: { input: z.void(), output: shownRecoveryKeySchema },
  saveRecoveryKey: {
    input: shownRecoveryKeySchema.extend({ ticket: fileTicketSchema, language: languageSchema }),
    output: z.object({ name: z.string() }),
  },
  /** Two groups as read off the sheet. Removes every other recovery key, under a new data key. */
  confirmRecoveryKey: {
    input: z.object({
      recoveryKey: z.string().max(200),
      third: z.string().max(20),
      seventh: z.string().max(20),
    }),
    output: z.void(),
  },
  /** Whether the whole key, as typed off the sheet, opens this data file. */
  rehearseRecoveryKey: { input: z.object({ recoveryKey: z.string().max(200) }), output: z.void() },

  registerAuthority: {
    input: z.object({
      name: said,
      cvr: z.string().regex(/^\d{8}$/),
      journalNumber: z.string().trim().max(200),
      accessEstablished: localDateSchema.nullable(),
      /** Nobody knows whether controls were carried out before: the first deadline is unknown. */
      isBaselineUnknown: z.boolean(),
      officer: personSchema,
      deputy: personSchema.nullable(),
      earlierControls: z.array(earlierControlSchema).max(20),
    }),
    output: z.void(),
  },
  finishOnboarding: { input: z.void(), output: z.void() },

  access: { input: z.void(), output: z.object({ slots: z.array(slotListingSchema) }) },
  addOfficer: {
    input: z.object({ who: whoSchema, label: said, passphrase: newPassphraseSchema }),
    output: z.void(),
  },
  changePassphrase: {
    input: z.object({ from: z.string().max(1000), to: newPassphraseSchema }),
    output: z.void(),
  },
  /** Under a new data key. `endedOn` also ends the officer's time as such. */
  removeSlot: {
    input: z.object({ slot: slotIdSchema, reason: said, endedOn: localDateSchema.nullable() }),
    output: z.void(),
  },

  /** At most three next steps for a data file that is being taken into use; none when all are done. */
  startUp: { input: z.void(), output: z.array(startUpStepSchema).max(3) },
} as const
