// Authorisations as a list gives them. Whom a row is about is found by the register, not here.
import type { AuthorisationRow } from '../../shared/imports/list-rows.ts'
import { splitServices } from '../../shared/imports/parse-values.ts'
import { rejectReasons } from '../../shared/imports/reject-reasons.ts'
import { isEmptyText, trimBlanks } from '../../shared/text/normalise.ts'
import { labelOf, plainText } from './list-cells.ts'
import { type ListTimes, RowRefusal } from './list-times.ts'
import type { RowCells } from './row-cells.ts'

export class AuthorisationRows {
  readonly #rows: AuthorisationRow[] = []
  readonly #times: ListTimes

  constructor(times: ListTimes) {
    this.#times = times
  }

  get count(): number {
    return this.#rows.length
  }

  /** @throws RowRefusal */
  take(cells: RowCells): void {
    // A RID may have ten digits like a CPR number; whether it is a RID is known when it is looked up.
    const holder = trimBlanks(cells.text('person_or_program'))
    if (isEmptyText(holder)) throw new RowRefusal(rejectReasons.holderEmpty)
    const { line } = cells
    const startMs = this.#times.start(labelOf('start'), cells.text('start'), line)
    const flag = this.#times.flag
    const endMs = this.#times.end(labelOf('end'), cells.text('end'), line)
    this.#times.flag ??= flag
    this.#rows.push({
      line,
      holder,
      type: plainText(cells, 'type'),
      system: plainText(cells, 'system'),
      startMs,
      endMs,
      services: splitServices(plainText(cells, 'services')),
      approvedBy: plainText(cells, 'approved_by'),
      justification: plainText(cells, 'justification'),
      purpose: plainText(cells, 'purpose'),
      legalBasis: plainText(cells, 'legal_basis'),
      ref: plainText(cells, 'ref'),
    })
  }

  rows(): AuthorisationRow[] {
    return this.#rows
  }
}
