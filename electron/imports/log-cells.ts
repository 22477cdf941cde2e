// The cells of a log row, by field: where each stands in the record, a message's fields included.
import { columnOf } from './row-columns.ts'

export type LogCells = {
  readonly timestamp: number
  readonly date: number
  readonly clock: number
  readonly query: number
  readonly person: number
  readonly resultCount: number
  readonly transactionId: number
}

/** Columns by cell number; -1 where the source has none. */
export function logCells(fieldOfCell: readonly (string | null)[]): LogCells {
  return {
    timestamp: columnOf('timestamp', fieldOfCell),
    date: columnOf('date', fieldOfCell),
    clock: columnOf('time', fieldOfCell),
    query: columnOf('query', fieldOfCell),
    person: columnOf('person', fieldOfCell),
    resultCount: columnOf('result_count', fieldOfCell),
    transactionId: columnOf('transaction_id', fieldOfCell),
  }
}

/** Fields kept as dictionary codes. The first three are the row's identities, in the order in which they count. */
export const codedFields = [
  'end_user',
  'user_id',
  'signature',
  'transaction_type',
  'case_ref',
  'purpose',
  'unit',
  'cvr',
  'protected',
  'user_name',
  'ip',
  'system',
  'status',
] as const

/** Fields kept as text, row by row: what was asked for, which officers must be able to read. */
export const textFields = ['query', 'transaction_id'] as const
