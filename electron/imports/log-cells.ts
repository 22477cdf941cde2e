// The cells of a log row, by field: where each stands in the record, a message's fields included.

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

/** Of those, the ones whose texts hardly come again. */
export const unrepeatedFields: ReadonlySet<string> = new Set(['case_ref', 'purpose'])

/** Fields kept as text, row by row: what was asked for, which officers must be able to read. */
export const textFields = ['query', 'transaction_id'] as const

/**
 * A query that ends in the one person it asks for is kept as its beginning, which is the same for thousands of rows, and
 * the person: this is the dictionary column of the beginnings.
 */
export const queryStart = 'query_start'

/** Places in the scanner's `cells` of each cell's start; -1 where the source has no such column. */
export type LogCells = {
  readonly timestamp: number
  readonly date: number
  readonly clock: number
  readonly query: number
  /** A cell of the row's own beside those of the record, for `query_start`; -1 without a query column. */
  readonly queryStart: number
  readonly person: number
  readonly resultCount: number
  readonly transactionId: number
  readonly type: number
  readonly caseRef: number
  /** Of the identities the source has, in the order in which they count. */
  readonly identities: Int32Array
}

export function logCells(fieldOfCell: readonly (string | null)[]): LogCells {
  const place = (field: string) => {
    const cell = fieldOfCell.indexOf(field)
    return cell < 0 ? -1 : cell * 2
  }
  return {
    timestamp: place('timestamp'),
    date: place('date'),
    clock: place('time'),
    query: place('query'),
    queryStart: place(queryStart),
    person: place('person'),
    resultCount: place('result_count'),
    transactionId: place('transaction_id'),
    type: place('transaction_type'),
    caseRef: place('case_ref'),
    identities: Int32Array.from(
      codedFields
        .slice(0, 3)
        .map(place)
        .filter((found) => found >= 0),
    ),
  }
}
