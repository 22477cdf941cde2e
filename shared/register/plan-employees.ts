// From the rows of a run's employee lists to what the register takes, and what it refuses. A person who left and came
// back has two rows, and so has one who stands in two lists.
import type { EmployeeRow, IdentityCell } from '../imports/list-rows.ts'
import { withoutCpr } from '../ledger/cpr-guard.ts'
import type { Source } from '../ledger/ids.ts'
import type { EmployeeData } from '../ledger/register-events.ts'
import { identityKey, isEmptyText, trimBlanks } from '../text/normalise.ts'
import { type Span, firstKnown, firstText, hull, latestFirst, said } from './merge-rows.ts'
import { type Listed, type Plan, type RegisterList, planLists } from './plan-lists.ts'
import { refusedIdentity } from './refused-identity.ts'

export type PlannedEmployee = {
  /** The row with the latest employment. */
  readonly source: Exclude<Source, null>
  readonly employee: EmployeeData
  /** Values of the identity columns of all rows, and initials and e-mails that differ from the employee's. */
  readonly identities: readonly IdentityCell[]
}

/**
 * One plan a list. Refuses a row without employee no., a number that stands in an earlier row with another name, and
 * identities that could be a CPR number. Rows of one number and name are one employee, employed from the earliest start to
 * the latest end; other columns are those of the latest employment, or where it has none, of the one before.
 */
export function planEmployees(lists: readonly RegisterList<EmployeeRow>[]): Plan<PlannedEmployee>[] {
  return planLists(lists, {
    refusal,
    keyOf: ({ employeeNo }) => identityKey(employeeNo),
    clash,
    merge,
  })
}

function refusal({ employeeNo, initials, email, identities }: EmployeeRow): string | null {
  if (isEmptyText(employeeNo)) return 'medarbejdernummer mangler'
  return refusedIdentity([
    { field: 'medarbejdernummer', raw: employeeNo },
    { field: 'initialer', raw: initials },
    { field: 'e-mail', raw: email },
    ...identities,
  ])
}

function clash({ row, list }: Listed<EmployeeRow>, earlier: readonly Listed<EmployeeRow>[]): string | null {
  const named = earlier.find((each) => !isEmptyText(each.row.name))
  if (!named || isEmptyText(row.name) || nameKey(named.row.name) === nameKey(row.name)) return null
  const place = named.list === list ? `linje ${named.row.line}` : 'en anden liste'
  return `medarbejdernummeret står også i ${place} med et andet navn`
}

function nameKey(name: string): string {
  return trimBlanks(name).toLowerCase().replaceAll(/\s+/g, ' ')
}

function spanOf({ row, list: { fields } }: Listed<EmployeeRow>): Span {
  const has = (field: string) => fields?.has(field) ?? true
  return {
    from: has('employed_from') ? row.employedFrom : undefined,
    to: has('employed_to') ? row.employedTo : undefined,
  }
}

function merge(listed: readonly Listed<EmployeeRow>[]): PlannedEmployee {
  const ordered = latestFirst(listed, spanOf)
  const rows = ordered.map(({ row }) => row)
  const [latest] = ordered
  if (!latest) throw new Error('no rows')
  const { from, to } = hull(listed.map(spanOf))
  const initials = firstText(rows.map((row) => row.initials))
  const email = firstText(rows.map((row) => row.email))
  return {
    source: { importId: latest.list.importId, line: latest.row.line },
    employee: {
      employeeNo: latest.row.employeeNo,
      initials,
      name: withoutCpr(firstText(rows.map(({ name }) => name))),
      unit: withoutCpr(firstText(rows.map(({ unit }) => unit))),
      manager: withoutCpr(firstText(rows.map(({ manager }) => manager))),
      email,
      employedFrom: from,
      employedTo: to,
      isExternal: firstKnown(rows.map(({ external }) => external)),
    },
    identities: said([
      ...listed.flatMap(({ row }) => row.identities),
      ...others('initials', initials, rows),
      ...others('email', email, rows),
    ]),
  }
}

function others(field: 'initials' | 'email', taken: string, rows: readonly EmployeeRow[]): IdentityCell[] {
  return rows
    .map((row) => ({ field, raw: row[field] }))
    .filter(({ raw }) => identityKey(raw) !== identityKey(taken))
}
