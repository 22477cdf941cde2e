// The fields each kind of file can have, and those it cannot do without.
import type { Field } from './field.ts'
import type { ImportKind } from './import-summary.ts'
import { authorisationFields, employeeFields, programFields, statisticsFields } from './list-fields.ts'
import { logFields } from './log-fields.ts'

/** A column of wide statistics, headed by the transaction type whose counts it holds. */
export const serviceColumn = 'service'

export function fieldsOf(kind: ImportKind): readonly Field[] {
  switch (kind) {
    case 'log':
    case 'program-log':
      return logFields
    case 'statistics':
      return statisticsFields
    case 'employees':
      return employeeFields
    case 'programs':
      return programFields
    case 'authorisations':
      return authorisationFields
  }
}

/** Each entry is met by any one of its fields. A timestamp may be a date and a time (see `chooseTimeColumns`). */
export function requiredFields(kind: ImportKind): readonly (readonly string[])[] {
  switch (kind) {
    case 'log':
      return [['timestamp'], ['user_id', 'signature', 'end_user'], ['transaction_type'], ['query', 'person']]
    case 'program-log':
      return [['timestamp'], ['end_user', 'user_id', 'signature'], ['transaction_type'], ['query', 'person']]
    case 'statistics':
      return [['user_id', 'signature'], ['transaction_type'], ['count']]
    case 'employees':
      return [['employee_no']]
    case 'programs':
      return [['name']]
    case 'authorisations':
      return [['person_or_program'], ['start', 'end', 'services', 'system']]
  }
}
