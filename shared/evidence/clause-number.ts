// A clause as it is cited to whoever reads. The terms number their sections alone (pkt. 3); which sentence of a section is
// meant, Kontrolbog counts itself. In data a clause has its id, `T3.13`.
import { noBreak } from './danish-format.ts'

/** `T3.13` -> `3.13`; what is no clause of the terms, as `GDPR 33`, stays as it is. */
export function clauseNumber(id: string): string {
  return id.replace(/^T(?=\d)/, '')
}

/**
 * Several clauses after one abbreviation: `pkt. 3.13, 4.12`; those of other texts last.
 *
 * @param section the abbreviation of "section" in the reader's language
 */
export function citeClauses(ids: readonly string[], section = 'pkt.'): string {
  const numbers = ids.filter((id) => clauseNumber(id) !== id).map(clauseNumber)
  const others = ids.filter((id) => clauseNumber(id) === id)
  const ofTerms = numbers.length === 0 ? [] : [`${section}${noBreak}${numbers.join(', ')}`]
  return [...ofTerms, ...others].join(', ')
}
