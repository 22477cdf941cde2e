import { expect, test } from 'vitest'
import { mayBeEmpty } from '../../../../renderer/register/may-be-empty.ts'
import { employeeDataSchema, programDataSchema } from '../../../../shared/ledger/register-events.ts'
import { authorisationFormSchema } from '../../../../shared/register/forms.ts'

const required = (
  schema: typeof employeeDataSchema | typeof programDataSchema | typeof authorisationFormSchema,
) => Object.entries(schema.shape).flatMap(([name, field]) => (mayBeEmpty(field) ? [] : [name]))

test('a field is optional where the contract takes it empty: as a text, a date or a list', () => {
  expect(required(employeeDataSchema)).toEqual(['employeeNo'])
  expect(required(programDataSchema)).toEqual(['name'])
  expect(required(authorisationFormSchema)).toEqual(['from'])
})
