// Reads a log store back as columns for the rules: codes of all dictionaries brought to one, rows that were removed left
// out.
import type { LogColumns, TextColumn } from '../../shared/imports/log-columns.ts'
import { openEncrypted } from '../vault/open-encrypted.ts'
import { LogParts } from './log-parts.ts'
import { readTextColumn } from './read-text-column.ts'
import { readPersons } from './read-persons.ts'

const textFields = {
  endUser: 'end_user',
  userId: 'user_id',
  signature: 'signature',
  transactionType: 'transaction_type',
  caseRef: 'case_ref',
  purpose: 'purpose',
  unit: 'unit',
  cvr: 'cvr',
  protected: 'protected',
} as const

/**
 * The whole log as columns.
 *
 * @throws AppError wrong-key
 */
export function readLogStore(path: string, key: Buffer): LogColumns {
  const db = openEncrypted(path, key, { mode: 'read', journal: 'off' })
  try {
    const parts = new LogParts(db)
    const line = new Uint32Array(parts.rowCount)
    const time = new Float64Array(parts.rowCount)
    const resultCount = new Int32Array(parts.rowCount)
    for (const segment of parts.segments) {
      const lines = parts.lines(segment)
      const offsets = parts.times(segment)
      const counts = parts.numbers(segment, 'result_count', 'plusOne')
      for (let row = 0; row < segment.rowCount; row++) {
        const target = parts.target(segment, row)
        if (target < 0) continue
        line[target] = lines[row]!
        time[target] = offsets[row]!
        resultCount[target] = counts[row]! - 1
      }
    }
    const texts = parts.texts()
    const text = (field: string): TextColumn => readTextColumn(parts, texts, field)
    return {
      rowCount: parts.rowCount,
      line,
      time,
      endUser: text(textFields.endUser),
      userId: text(textFields.userId),
      signature: text(textFields.signature),
      transactionType: text(textFields.transactionType),
      caseRef: text(textFields.caseRef),
      purpose: text(textFields.purpose),
      unit: text(textFields.unit),
      cvr: text(textFields.cvr),
      protected: text(textFields.protected),
      resultCount,
      ...readPersons(parts),
      fields: parts.fields,
      hasFractions: parts.hasFractions,
    }
  } finally {
    db.close()
  }
}
