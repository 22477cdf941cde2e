import type { ImportSummary } from '../imports/import-summary.ts'
import type { ImportData } from './import-events.ts'

/**
 * What the ledger keeps of an import's summary: the counts, never the rejected rows.
 *
 * @param declared declared export range, local dates, both included
 * @param program the program whose log it is, as registered; null for other kinds
 */
export function importData(
  summary: ImportSummary,
  declared: { readonly from: string; readonly to: string },
  program: string | null,
): ImportData {
  const { rejects: _rejects, flagged, from, to, ...receipt } = summary
  return {
    ...receipt,
    flagged: flagged.length,
    declared: { from: declared.from, to: declared.to },
    program,
    firstDate: from,
    lastDate: to,
  }
}
