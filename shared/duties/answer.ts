// One answer to one point of section 7, and the deadline that comes from a "nej".
import { z } from 'zod'
import { referenceSchema, saidSchema, textSchema } from '../ledger/cpr-guard.ts'
import { idSchema, sha256Schema } from '../ledger/ids.ts'
import { localDateSchema } from '../time/local-date-schema.ts'
import { homeClauseSchema } from './clauses.ts'

/** Opfyldt, Ikke opfyldt ("nej"), Ikke relevant. */
export const verdictSchema = z.enum(['met', 'not-met', 'not-applicable'])
export type Verdict = z.infer<typeof verdictSchema>

/** Where it can be seen: a document by its name and SHA-256 (the document itself is not kept), or a journal number. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), file: saidSchema, sha256: sha256Schema }),
  z.strictObject({ kind: z.literal('journal'), reference: referenceSchema.min(1) }),
])

export const followUpSchema = z.strictObject({
  id: idSchema,
  due: localDateSchema,
  /** Who mends it, as written. */
  responsible: saidSchema,
})
export type FollowUp = z.infer<typeof followUpSchema>

const answerFields = z.strictObject({
  clause: homeClauseSchema,
  verdict: verdictSchema,
  note: textSchema,
  /** Local date of the answer. */
  on: localDateSchema,
  evidence: evidenceSchema.nullable(),
  /** Of every "nej", and of no other answer. */
  followUp: followUpSchema.nullable(),
})

export const answerSchema = answerFields
  .refine(({ verdict, followUp }) => (verdict === 'not-met') === (followUp !== null), {
    error: 'a "nej" has a deadline, and no other answer has',
  })
  .refine(({ verdict, note }) => verdict !== 'not-applicable' || note.trim() !== '', {
    error: 'what is not applicable says why',
  })
export type Answer = z.infer<typeof answerSchema>

/** Exactly one answer to each of these points, in their order. */
export function answersTo(clauses: readonly string[]) {
  return z
    .array(answerSchema)
    .refine(
      (answers) =>
        answers.length === clauses.length && clauses.every((clause, at) => answers[at]?.clause === clause),
      { error: 'every point is answered once, in order' },
    )
}
