// The persons that a row's person cell and query say: read from bytes where they have the usual forms, by the shared
// readers where they do not.
import { parsePersons } from '../../shared/imports/parse-persons.ts'
import { personsFromQuery } from '../../shared/imports/persons-from-query.ts'
import { isEmptyCell } from './empty-cell.ts'
import { readPlainQuery, tenDigits } from './plain-query.ts'
import type { RowPersons } from './row-persons.ts'
import type { ByteSource } from './text-dictionary.ts'

/** Adds the persons of a person cell. False when a number there is rounded beyond recovery. */
export function readPersonCell(bytes: Buffer, start: number, end: number, persons: RowPersons): boolean {
  const number = tenDigits(bytes, start, end)
  if (number >= 0) {
    persons.add(number)
    return true
  }
  if (isEmptyCell(bytes, start, end)) return true
  const read = parsePersons(bytes.toString('utf8', start, end))
  for (const person of read.persons) persons.addKey(person)
  return !read.isScientific
}

/** Adds the persons a query asks for. Beside persons of the person cell only explicit filters count. */
export function readQuery(source: ByteSource, start: number, end: number, persons: RowPersons): void {
  if (end - start < 9 || readPlainQuery(source, start, end, persons)) return
  const isAlone = persons.count === 0 && persons.others.length === 0
  const read = personsFromQuery(source.bytes.toString('utf8', start, end))
  if (read.isExplicit || isAlone) for (const person of read.persons) persons.addKey(person)
}
