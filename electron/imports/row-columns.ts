// Where the fields of a row stand in the record, and how few cells a row may have.
import { requiredFields } from '../../shared/imports/fields-of.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'

/**
 * The least number of cells a row must have: only trailing fields that the kind can do without may be missing (domain
 * (a), "Value rules").
 */
export function neededCells(kind: ImportKind, fieldOfColumn: readonly (string | null)[]): number {
  const needed = new Set<string>()
  for (const choices of requiredFields(kind)) {
    const present = choices.filter((name) => fieldOfColumn.includes(name))
    // A choice of columns can do without one of them as long as another is there; the first is the one a row must have.
    const isFreeChoice = choices.includes('query') && present.length > 1
    if (!isFreeChoice && present[0] !== undefined) needed.add(present[0])
  }
  if (fieldOfColumn.includes('date')) needed.add('date').add('time')
  // The two that answer the same question cannot both be cut off.
  const query = fieldOfColumn.indexOf('query')
  const person = fieldOfColumn.indexOf('person')
  const earlier = query >= 0 && person >= 0 ? Math.min(query, person) : -1
  let cells = earlier + 1
  fieldOfColumn.forEach((name, column) => {
    if (name !== null && needed.has(name)) cells = Math.max(cells, column + 1)
  })
  return Math.max(cells, 1)
}

/** The column of the field, or -1. */
export function columnOf(field: string, fieldOfColumn: readonly (string | null)[]): number {
  return fieldOfColumn.indexOf(field)
}
