// From the rows of an employee list to what the register takes, and what it refuses.
import type { Reject } from '../imports/import-summary.ts'
import type { EmployeeRow, IdentityCell } from '../imports/list-rows.ts'
import type { EmployeeData } from '../ledger/register-events.ts'
import { identityKey, isEmptyText } from '../text/normalise.ts'
import { refusedIdentity, refusedText } from './refused-text.ts'

export type PlannedEmployee = {
  readonly line: number
  readonly employee: EmployeeData
  /** Values of the identity columns. */
  readonly identities: readonly IdentityCell[]
}

export type Plan<Item> = { readonly items: readonly Item[]; readonly rejects: readonly Reject[] }

/** Refuses a row without employee no., a number that stands in an earlier row, and texts that could be a CPR number. */
export function planEmployees(rows: readonly EmployeeRow[]): Plan<PlannedEmployee> {
  const items: PlannedEmployee[] = []
  const rejects: Reject[] = []
  const lineOfNumber = new Map<string, number>()
  for (const row of rows) {
    const reason = refusal(row, lineOfNumber)
    if (reason === null) {
      lineOfNumber.set(identityKey(row.employeeNo), row.line)
      items.push(planned(row))
    } else rejects.push({ line: row.line, reason })
  }
  return { items, rejects }
}

function refusal(row: EmployeeRow, lineOfNumber: ReadonlyMap<string, number>): string | null {
  if (isEmptyText(row.employeeNo)) return 'medarbejdernummer mangler'
  const { name, unit, manager } = row
  const reason =
    refusedIdentity([
      { field: 'medarbejdernummer', raw: row.employeeNo },
      { field: 'initialer', raw: row.initials },
      { field: 'e-mail', raw: row.email },
      ...row.identities,
    ]) ?? refusedText({ navn: name, enhed: unit, leder: manager })
  if (reason !== null) return reason
  const earlier = lineOfNumber.get(identityKey(row.employeeNo))
  return earlier === undefined ? null : `medarbejdernummeret står også i linje ${earlier}`
}

function planned(row: EmployeeRow): PlannedEmployee {
  const { line, employeeNo, initials, name, unit, manager, email, employedFrom, employedTo, external } = row
  return {
    line,
    employee: {
      employeeNo,
      initials,
      name,
      unit,
      manager,
      email,
      employedFrom,
      employedTo,
      isExternal: external,
    },
    identities: row.identities.filter(({ raw }) => !isEmptyText(raw)),
  }
}
