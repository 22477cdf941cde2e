// Employees as an HR list gives them.
import { identityFieldNames } from '../../shared/imports/list-fields.ts'
import type { EmployeeRow } from '../../shared/imports/list-rows.ts'
import { rejectReasons } from '../../shared/imports/reject-reasons.ts'
import { isEmptyText } from '../../shared/text/normalise.ts'
import { identityCells, identityText, isTicked, labelOf, plainText, yesNo } from './list-cells.ts'
import { type ListTimes, RowRefusal } from './list-times.ts'
import type { RowCells } from './row-cells.ts'

export class EmployeeRows {
  readonly #rows: (Omit<EmployeeRow, 'external'> & { readonly external: boolean | 'blank' })[] = []
  readonly #times: ListTimes
  #isTicked = false

  constructor(times: ListTimes) {
    this.#times = times
  }

  get count(): number {
    return this.#rows.length
  }

  /** @throws RowRefusal */
  take(cells: RowCells): void {
    const employeeNo = identityText(cells, 'employee_no')
    if (isEmptyText(employeeNo)) throw new RowRefusal(rejectReasons.employeeNoEmpty)
    const { line } = cells
    const date = (field: string) => this.#times.date(labelOf(field), cells.text(field), line)
    if (isTicked(cells, 'external')) this.#isTicked = true
    this.#rows.push({
      line,
      employeeNo,
      initials: identityText(cells, 'initials'),
      name: plainText(cells, 'name'),
      unit: plainText(cells, 'unit'),
      manager: plainText(cells, 'manager'),
      email: identityText(cells, 'email'),
      employedFrom: date('employed_from'),
      employedTo: date('employed_to'),
      external: yesNo(cells, 'external'),
      identities: identityCells(cells, identityFieldNames),
    })
  }

  rows(): EmployeeRow[] {
    const blank = this.#isTicked ? false : null
    return this.#rows.map((row) => ({ ...row, external: row.external === 'blank' ? blank : row.external }))
  }
}
