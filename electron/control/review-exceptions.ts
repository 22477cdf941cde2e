// Exceptions of a review: those recorded with their unit, overridden by what is marked in the draft since.
import { reviewDecisionSchema, type ReviewDecision } from '../../shared/ledger/wizard-events.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readControlDraft } from './control-draft-store.ts'

export type ReviewException = {
  readonly unit: string
  readonly decision: ReviewDecision
  readonly note: string
  readonly isRecorded: boolean
}

type Row = {
  readonly authorisation: string
  readonly unit: string
  readonly decision: string
  readonly note: string
}

/** By authorisation. */
export function readExceptions(db: Database, control: string): Map<string, ReviewException> {
  // The columns are those of schema.sql.
  const rows = db.prepare('SELECT * FROM reviewException WHERE control = ?').all(control) as Row[]
  const exceptions = new Map<string, ReviewException>(
    rows.map(({ authorisation, unit, decision, note }) => [
      authorisation,
      { unit, decision: reviewDecisionSchema.parse(decision), note, isRecorded: true },
    ]),
  )
  for (const [authorisation, marked] of Object.entries(readControlDraft(db, control).exceptions)) {
    if (marked.decision === null) exceptions.delete(authorisation)
    else exceptions.set(authorisation, { ...marked, decision: marked.decision, isRecorded: false })
  }
  return exceptions
}
