// What the pack can say about one clause of the terms: the four values of the clause index, and where each clause stands.
import { z } from 'zod'
import clauses from './terms-clauses.json' with { type: 'json' }

/** D duty, C condition or prohibition, F fact or right with consequence, X exception. */
const clauseSchema = z.strictObject({
  id: z.string().regex(/^T\d+\.\d+$/),
  section: z.string(),
  binds: z.string(),
  kind: z.enum(['D', 'C', 'F', 'X']),
  /** The terms' own words, checked against their text of 1 February 2023. */
  quote: z.string().min(1),
})
export type Clause = z.infer<typeof clauseSchema>

export const allClauses: readonly Clause[] = z.array(clauseSchema).parse(clauses)

/**
 * `documented`: the pack holds the evidence. `partial`: it holds some, and says what. `none`: a duty, and nothing here
 * shows it. `notDuty`: the clause puts no duty on the authority.
 */
export const clauseValues = ['documented', 'partial', 'none', 'notDuty'] as const
export type ClauseValue = (typeof clauseValues)[number]

export const clauseValueNames: Readonly<Record<ClauseValue, string>> = {
  documented: 'Dokumenteret',
  partial: 'Delvist dokumenteret',
  none: 'Ingen dokumentation',
  notDuty: 'Ikke en pligt',
}

export type ClauseEvidence = {
  readonly value: ClauseValue
  /** Labels of the sections that hold it; none where there is none. */
  readonly where: readonly string[]
  readonly note: string
}
