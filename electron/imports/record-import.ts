import type { DateRange } from '../../shared/imports/file-preview.ts'
import type { ImportSummary } from '../../shared/imports/import-summary.ts'
import { headersInLedger } from '../../shared/imports/masked-headers.ts'
import { importData } from '../../shared/ledger/import-data.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'

export type ImportReceipt = {
  readonly importId: string
  readonly summary: ImportSummary
  /** Declared export range, local dates, both included. */
  readonly declared: DateRange
  /** The program whose log it is, as registered; null for other kinds. */
  readonly program: string | null
}

/** Records an import's receipt, its headers freed of personal numbers. */
export function recordImport(ledger: Ledger, { importId, summary, declared, program }: ImportReceipt): void {
  record(ledger, {
    kind: 'import-recorded',
    subject: importId,
    data: importData({ ...summary, columns: headersInLedger(summary.columns) }, declared, program),
  })
}
