// Where the fields of a row stand in the record, and how few cells a row may have.
import type { ImportKind } from '../../shared/imports/import-summary.ts'

/**
 * The least number of cells a row must have: only trailing fields that a row can do without may be missing (domain (a),
 * "Value rules").
 */
export function neededCells(kind: ImportKind, fieldOfColumn: readonly (string | null)[]): number {
  const needed = new Set<string>()
  for (const choices of fieldsOfRow(kind)) {
    const first = choices.find((name) => fieldOfColumn.includes(name))
    if (first !== undefined) needed.add(first)
  }
  let cells = 1
  fieldOfColumn.forEach((name, column) => {
    if (name !== null && needed.has(name)) cells = column + 1
  })
  return cells
}

/**
 * What every row says, of each entry the first field that the file has a column for. It is less than what a file needs
 * columns for: a row need not name a person or query, nor an authorisation its start.
 */
function fieldsOfRow(kind: ImportKind): readonly (readonly string[])[] {
  switch (kind) {
    case 'log':
      return [['timestamp'], ['date'], ['time'], ['user_id', 'signature', 'end_user'], ['transaction_type']]
    case 'program-log':
      return [['timestamp'], ['date'], ['time'], ['end_user', 'user_id', 'signature'], ['transaction_type']]
    case 'statistics':
      return [['user_id', 'signature'], ['transaction_type'], ['count']]
    case 'employees':
      return [['employee_no']]
    case 'programs':
      return [['name']]
    case 'authorisations':
      return [['person_or_program']]
  }
}
