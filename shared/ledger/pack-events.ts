// What happens to a pack after it is made.
import { z } from 'zod'
import { localDateSchema } from '../time/local-date-schema.ts'
import { saidSchema, textSchema } from './cpr-guard.ts'
import { defineEvent } from './define-event.ts'
import { idSchema, sha256Schema } from './ids.ts'

export const packSentSchema = z.strictObject({
  pack: idSchema,
  /** Of the PDF that was sent: the one that was made. */
  pdfSha256: sha256Schema,
  /** Local date. */
  sentOn: localDateSchema,
  recipient: saidSchema,
  /** How it went: Digital Post, e-mail, by hand. */
  channel: saidSchema,
  /** The authority's own journal reference; '' where there is none. */
  reference: textSchema,
})

export const packSentVoidedSchema = z.strictObject({ reason: saidSchema })

export const packEvents = [
  defineEvent('pack-sent', idSchema, packSentSchema),
  /** It was recorded in error. The subject is that of the sending, which stays in sight with the reason. */
  defineEvent('pack-sent-voided', idSchema, packSentVoidedSchema),
] as const
