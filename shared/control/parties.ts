// Everyone a row can belong to: employees, programs, and identities that map to neither, and how each is published.
import type { EmployeeFact, ProgramFact } from '../register/facts.ts'
import { identityKey, isEmptyText, trimBlanks } from '../text/normalise.ts'
import { maskNumbers } from './mask.ts'
import type { Party } from './rule-context.ts'
import type { IdentityParties } from './place-rows.ts'

export type Parties = IdentityParties & {
  readonly list: readonly Party[]
  /** `subject.id`: an identity in the form of a CPR number is written `DDMMYY-XXXX#<line of first appearance>`. */
  publishedId(party: number): string
}

export function openParties(employees: readonly EmployeeFact[], programs: readonly ProgramFact[]): Parties {
  const unitOf = ({ unit }: EmployeeFact) => (isEmptyText(unit) ? '' : trimBlanks(unit))
  const units = new Map(employees.map((employee) => [identityKey(employee.employeeNo), unitOf(employee)]))
  const list: Party[] = [
    ...employees.map((employee, index): Party => {
      const { employeeNo, initials } = employee
      return {
        kind: 'employee',
        id: employeeNo,
        label: initials || employeeNo,
        unit: unitOf(employee),
        index,
      }
    }),
    ...programs.map(({ name, owner }, index): Party => {
      return { kind: 'program', id: name, label: name, unit: units.get(identityKey(owner)) ?? '', index }
    }),
  ]
  const byKey = new Map<string, number>()
  const masked = new Map<number, string>()
  return {
    list,
    partyOf(key, line) {
      const known = byKey.get(key)
      if (known !== undefined) return known
      const published = maskNumbers(key)
      const label = published === key ? key : `${published}#${line}`
      const party = list.push({ kind: 'identity', id: key, label, unit: '', index: -1 }) - 1
      byKey.set(key, party)
      if (label !== key) masked.set(party, label)
      return party
    },
    publishedId: (party) => masked.get(party) ?? list[party]!.id,
  }
}
