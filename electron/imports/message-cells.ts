// Fields that no column has but that a LogPoint `msg` or an address says: they are written beside the record's cells, as
// if the file had columns for them.
import { normaliseHeader } from '../../shared/imports/normalise-header.ts'
import { messagePairs, serviceFromMessage } from '../../shared/imports/read-message.ts'
import { fieldsNamed } from '../../shared/imports/recognise-header.ts'
import { neededShare } from '../../shared/imports/confirm-content.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
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
  /** The fields, in the order of the cells that `expand` adds from `firstCell` on. */
  readonly fields: readonly string[]
  readonly #column: number
  readonly #isMessage: boolean
  readonly #firstCell: number
  readonly #kind: ImportKind

  constructor(
    column: number,
    header: string,
    fields: readonly string[],
    firstCell: number,
    kind: ImportKind,
  ) {
    this.fields = fields
    this.#column = column
    this.#isMessage = normaliseHeader(header) === 'msg'
    this.#firstCell = firstCell
    this.#kind = kind
  }

  /** Adds what the record's message says as further cells. */
  expand(scanner: RecordScanner): void {
    const { bytes, cells } = scanner
    const message = bytes.toString('utf8', cells[this.#column * 2], cells[this.#column * 2 + 1])
    const said = saidBy(message, this.#isMessage, this.#kind)
    this.fields.forEach((field, at) => scanner.setCell(this.#firstCell + at, said.get(field) ?? ''))
  }
}
