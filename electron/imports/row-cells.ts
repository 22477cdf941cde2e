// The cells of one row of a list or of statistics, by field, as trimmed texts. Lists are small enough for strings.
import type { RecordScanner } from './record-scanner.ts'

export class RowCells {
  readonly #columns = new Map<string, number[]>()
  readonly #scanner: RecordScanner

  constructor(scanner: RecordScanner, fieldOfColumn: readonly (string | null)[]) {
    this.#scanner = scanner
    fieldOfColumn.forEach((field, column) => {
      if (field !== null) this.#columns.set(field, [...(this.#columns.get(field) ?? []), column])
    })
  }

  has(field: string): boolean {
    return this.#columns.has(field)
  }

  get line(): number {
    return this.#scanner.line
  }

  /** The text of the field's (first) column; '' if there is none. */
  text(field: string): string {
    const column = this.#columns.get(field)?.[0]
    return column === undefined ? '' : this.at(column)
  }

  /** The texts of all columns of the field. */
  texts(field: string): readonly string[] {
    return (this.#columns.get(field) ?? []).map((column) => this.at(column))
  }

  at(column: number): string {
    const { bytes, cells } = this.#scanner
    return bytes.toString('utf8', cells[column * 2], cells[column * 2 + 1])
  }
}
