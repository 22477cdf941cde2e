// Whether look-ups are those of the officer who assesses them (rule C7): an officer is often an authorised user, too.
import { maskNumbers } from '../../shared/control/mask.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { LogLine } from '../imports/read-log-lines.ts'
import type { Database } from '../vault/open-encrypted.ts'

export type OwnIdentities = {
  /** Employee numbers of the officer, by key. */
  readonly numbers: ReadonlySet<string>
  /** Every identity the officer has or had, by key, masked as rows are shown. */
  readonly keys: ReadonlySet<string>
}

type EmployeeColumns = {
  readonly id: string
  readonly employeeNo: string
  readonly initials: string
  readonly name: string
  readonly email: string
}

/** The employees whose initials or whole name are the officer's, and all their identities at any time. */
export function ownIdentities(db: Database, officer: string | null): OwnIdentities {
  const numbers = new Set<string>()
  const keys = new Set<string>()
  const self = db
    .prepare('SELECT name, initials FROM officer WHERE id = ? AND knownToSeq IS NULL')
    .get(officer) as Pick<EmployeeColumns, 'name' | 'initials'> | undefined
  if (!self) return { numbers, keys }
  const employees = db
    .prepare('SELECT DISTINCT id, employeeNo, initials, name, email FROM employee WHERE knownToSeq IS NULL')
    .all() as EmployeeColumns[]
  const identities = db.prepare(`SELECT raw FROM identity WHERE holder = ? AND knownToSeq IS NULL`).pluck()
  for (const { id, employeeNo, initials, name, email } of employees) {
    if (!isSame(initials, self.initials) && !isSame(name, self.name)) continue
    numbers.add(keyOf(employeeNo))
    for (const raw of [employeeNo, initials, email, ...(identities.all(id) as string[])]) {
      if (raw.trim() !== '') keys.add(keyOf(raw))
    }
  }
  return { numbers, keys }
}

export function isOwnRow(own: OwnIdentities, { endUser, userId, signature }: LogLine): boolean {
  return [endUser, userId, signature].some((raw) => raw !== '' && own.keys.has(keyOf(raw)))
}

function isSame(a: string, b: string): boolean {
  return a.trim() !== '' && identityKey(a) === identityKey(b)
}

export function keyOf(raw: string): string {
  return maskNumbers(identityKey(raw))
}
