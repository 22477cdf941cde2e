import { AppError } from '../../shared/errors.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readOpen } from './read-version.ts'
import type { EmployeeRow } from './register-rows.ts'

/** @throws AppError `register-ends-before-start` when the version that holds begins on or after the local date. */
export function assertStartsLater(
  db: Database,
  table: 'employee' | 'program',
  id: string,
  validFrom: string,
): void {
  const begins = readOpen<Pick<EmployeeRow, 'validFrom'>>(db, table, id)?.validFrom ?? null
  if (begins !== null && validFrom <= begins) {
    throw new AppError('register-ends-before-start', { kind: table })
  }
}

/** @throws AppError `register-in-use` when an authorisation that is not voided has it for holder or system. */
export function assertUnused(db: Database, id: string, kind: 'employee' | 'program'): void {
  const use = db
    .prepare(
      'SELECT 1 FROM authorisation WHERE knownToSeq IS NULL AND isVoided = 0 AND (holder = ? OR system = ?)',
    )
    .get(id, id)
  if (use !== undefined) throw new AppError('register-in-use', { kind })
}
