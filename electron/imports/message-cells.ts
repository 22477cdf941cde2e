// Fields that no column has, or whose column says nothing, but that a LogPoint `msg` or an address says: they are
// written beside the record's cells, as if the file had columns for them.
import { normaliseHeader } from '../../shared/imports/normalise-header.ts'
import { messagePairs, serviceFromMessage } from '../../shared/imports/read-message.ts'
import { fieldsNamed } from '../../shared/imports/recognise-header.ts'
import { neededShare } from '../../shared/imports/confirm-content.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { isEmptyCell } from './empty-cell.ts'
import type { RecordScanner } from './record-scanner.ts'

// Persons are found in the whole message by `personsFromQuery`.
const notFromPairs: ReadonlySet<string> = new Set(['query', 'person', 'date', 'time'])

/** Fields that at least every second message says. Only a column headed `msg` is read for pairs. */
export function fieldsSaid(
  header: string,
  messages: readonly string[],
  kind: ImportKind,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const isMessage = normaliseHeader(header) === 'msg'
  for (const message of messages) {
    for (const field of saidBy(message, isMessage, kind).keys())
      counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  return new Set(
    [...counts].filter(([, count]) => count >= messages.length * neededShare).map(([field]) => field),
  )
}

function saidBy(message: string, isMessage: boolean, kind: ImportKind): Map<string, string> {
  const said = new Map<string, string>()
  for (const [key, value] of isMessage ? messagePairs(message) : []) {
    for (const { field } of fieldsNamed(key, kind)) {
      if (!notFromPairs.has(field.name) && !said.has(field.name)) said.set(field.name, value)
    }
  }
  const service = serviceFromMessage(message)
  if (service !== '' && !said.has('transaction_type')) said.set('transaction_type', service)
  return said
}

export class MessageCells {
  /** The field of each cell of a row, those that `expand` adds behind the columns' included. */
  readonly fieldOfCell: readonly (string | null)[]
  readonly #query: number
  readonly #isMessage: boolean
  readonly #columns: number
  /** Cells of columns that are filled from the message where they say nothing. */
  readonly #filled: readonly number[]
  readonly #kind: ImportKind

  /** `said`: the fields that are taken from the messages of the `query` column. */
  constructor(
    headers: readonly string[],
    fieldOfColumn: readonly (string | null)[],
    said: readonly string[],
    kind: ImportKind,
  ) {
    this.#query = fieldOfColumn.indexOf('query')
    this.#isMessage = normaliseHeader(headers[this.#query]!) === 'msg'
    this.#columns = headers.length
    this.#filled = said.map((field) => fieldOfColumn.indexOf(field)).filter((column) => column >= 0)
    this.fieldOfCell = [...fieldOfColumn, ...said.filter((field) => !fieldOfColumn.includes(field))]
    this.#kind = kind
  }

  /** Sets the cells that the record's message says. */
  expand(scanner: RecordScanner): void {
    const { bytes, cells } = scanner
    const empty = this.#filled.filter((cell) => isEmptyCell(bytes, cells[cell * 2]!, cells[cell * 2 + 1]!))
    if (empty.length === 0 && this.fieldOfCell.length === this.#columns) return
    const message = bytes.toString('utf8', cells[this.#query * 2], cells[this.#query * 2 + 1])
    const said = saidBy(message, this.#isMessage, this.#kind)
    const set = (cell: number) => scanner.setCell(cell, said.get(this.fieldOfCell[cell]!) ?? '')
    empty.forEach(set)
    for (let cell = this.#columns; cell < this.fieldOfCell.length; cell++) set(cell)
  }
}
