import i18next from 'i18next'
import type { Outcome } from '../../shared/ledger/control-events.ts'

/** An outcome in the page's language; the ledger and the pack have it in Danish. */
export function outcomeText(outcome: Outcome): string {
  return i18next.t(`assess.outcomes.${outcome}`, { ns: 'control' })
}
