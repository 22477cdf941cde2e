// Cells of the register's lists. An identity that could be a CPR number is refused here, since the ledger keeps what it is
// told; from other texts the register leaves such a number out.
import { parseYesNo, splitIdentities } from '../../shared/imports/parse-values.ts'
import type { IdentityCell } from '../../shared/imports/list-rows.ts'
import { rejectReasons } from '../../shared/imports/reject-reasons.ts'
import { couldBeCpr } from '../../shared/ledger/cpr-guard.ts'
import { isEmptyText, trimBlanks } from '../../shared/text/normalise.ts'
import { RowRefusal } from './list-times.ts'
import type { RowCells } from './row-cells.ts'

/** The text of the field; '' when it says nothing. */
export function plainText(cells: RowCells, field: string): string {
  const text = trimBlanks(cells.text(field))
  return isEmptyText(text) ? '' : text
}

/** A text that identifies somebody. @throws RowRefusal when it could be a CPR number */
export function identityText(cells: RowCells, field: string): string {
  const text = trimBlanks(cells.text(field))
  if (couldBeCpr(text, field)) throw new RowRefusal(`${labelOf(field)}: ${rejectReasons.holdsCpr}`)
  return isEmptyText(text) ? '' : text
}

/** All values of all columns of the fields. @throws RowRefusal when one could be a CPR number */
export function identityCells(cells: RowCells, fields: readonly string[]): IdentityCell[] {
  return fields.flatMap((field) =>
    cells.texts(field).flatMap((cell) =>
      splitIdentities(cell).map((raw) => {
        if (couldBeCpr(raw, field)) throw new RowRefusal(`${labelOf(field)}: ${rejectReasons.holdsCpr}`)
        return { field, raw }
      }),
    ),
  )
}

/** @throws RowRefusal */
export function yesNo(cells: RowCells, field: string): boolean | 'blank' {
  const answer = parseYesNo(cells.text(field))
  if (answer === null) throw new RowRefusal(`${labelOf(field)}: ${rejectReasons.yesNoUnreadable}`)
  return answer
}

/** Whether a yes/no column is ticked with x: then its blanks are a no, otherwise they say nothing. */
export function isTicked(cells: RowCells, field: string): boolean {
  return trimBlanks(cells.text(field)).toLowerCase() === 'x'
}

/** A field in a reject's reason. */
export function labelOf(field: string): string {
  return labels[field] ?? field
}

const labels: Readonly<Record<string, string>> = {
  employee_no: 'medarbejdernummer',
  initials: 'initialer',
  name: 'navn',
  unit: 'enhed',
  manager: 'leder',
  email: 'e-mail',
  employed_from: 'ansat fra',
  employed_to: 'fratrådt',
  external: 'ekstern',
  vendor: 'leverandør',
  environment: 'miljø',
  owner: 'ejer',
  credentials: 'legitimation',
  types: 'tjenester',
  purpose: 'formål',
  legal_basis: 'hjemmel',
  from: 'fra',
  to: 'til',
  self_service: 'selvbetjening',
  person_or_program: 'bruger eller program',
  type: 'type',
  start: 'start',
  end: 'ophør',
  services: 'tjenester',
  approved_by: 'godkendt af',
  justification: 'begrundelse',
  ref: 'reference',
}
