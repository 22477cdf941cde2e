import i18next from 'i18next'
import { citeClauses } from '../../shared/evidence/clause-number.ts'

/** Clauses by the number of their section in the terms, as the page's language abbreviates it: `pkt. 3.13, 4.12`. */
export function cite(clauses: readonly string[]): string {
  return citeClauses(clauses, i18next.t('rules:section'))
}
