// Correcting an employee or a program: prefilled, with a reason. Either the register was wrong all along, or the world
// changed on a date; what stood before stays in the history.
import { useTranslation } from 'react-i18next'
import type { HolderRef, RegisterRecord } from '../../shared/register/record.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { SelectField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { employeeDataSchema, programDataSchema } from '../../shared/ledger/register-events.ts'
import { commandProcedures } from '../../shared/register/forms.ts'
import { FormDate } from './form-date.tsx'
import { HolderForm } from './holder-form-page.tsx'
import { mayBeEmpty } from './may-be-empty.ts'
import {
  type EmployeeValues,
  type ProgramValues,
  employeeDates,
  employeeOf,
  employeeTexts,
  employeeValues,
  programDates,
  programFlags,
  programOf,
  programTexts,
  programValues,
} from './holder-form.ts'

export function CorrectHolderPage({ holder }: { holder: HolderRef }) {
  const { value: record, error } = useQuery(`register.record ${holder.id}`, () => api.register.record(holder))
  if (!record) return <ErrorAlert error={error} />
  return record.holder.kind === 'employee' ? (
    <CorrectEmployee holder={record.holder} />
  ) : (
    <CorrectProgram holder={record.holder} />
  )
}

const employee = employeeDataSchema.shape
const program = programDataSchema.shape

type Employee = Extract<RegisterRecord['holder'], { kind: 'employee' }>
type Program = Extract<RegisterRecord['holder'], { kind: 'program' }>

function CorrectEmployee({ holder: { id, data } }: { holder: Employee }) {
  const { t } = useTranslation('register')
  return (
    <HolderForm<EmployeeValues>
      holder={{ kind: 'employee', id }}
      values={employeeValues(data)}
      schema={commandProcedures.correctEmployee.input}
      save={(values, why) => api.register.correctEmployee({ id, employee: employeeOf(values), ...why })}
      inputOf={(values) => ({ id, employee: employeeOf(values) })}
    >
      {({ register, control, formState: { errors } }) => (
        <>
          {employeeTexts.map((name) => (
            <TextField
              key={name}
              label={t(`field.${name}`)}
              isOptional={mayBeEmpty(employee[name])}
              error={errors[name]?.message}
              {...register(name)}
            />
          ))}
          {employeeDates.map((name) => (
            <FormDate
              key={name}
              control={control}
              name={name}
              label={t(`field.${name}`)}
              isOptional={mayBeEmpty(employee[name])}
            />
          ))}
          <SelectField label={t('field.isExternal')} options={answers(t)} {...register('isExternal')} />
        </>
      )}
    </HolderForm>
  )
}

function CorrectProgram({ holder: { id, data } }: { holder: Program }) {
  const { t } = useTranslation('register')
  return (
    <HolderForm<ProgramValues>
      holder={{ kind: 'program', id }}
      values={programValues(data)}
      schema={commandProcedures.correctProgram.input}
      save={(values, why) => api.register.correctProgram({ id, program: programOf(values), ...why })}
      inputOf={(values) => ({ id, program: programOf(values) })}
    >
      {({ register, control, formState: { errors } }) => (
        <>
          {programTexts.map((name) => (
            <TextField
              key={name}
              label={t(`field.${name}`)}
              isOptional={mayBeEmpty(program[name])}
              hint={name === 'types' ? t('field.servicesHint') : undefined}
              error={errors[name]?.message}
              {...register(name)}
            />
          ))}
          {programDates.map((name) => (
            <FormDate
              key={name}
              control={control}
              name={name}
              label={t(`field.${name}`)}
              isOptional={mayBeEmpty(program[name])}
            />
          ))}
          {programFlags.map((name) => (
            <SelectField key={name} label={t(`field.${name}`)} options={answers(t)} {...register(name)} />
          ))}
          <TextField
            label={t('field.fileDownloadsPerMonth')}
            isOptional={mayBeEmpty(program.fileDownloadsPerMonth)}
            width="short"
            inputMode="numeric"
            error={errors.fileDownloadsPerMonth?.message}
            {...register('fileDownloadsPerMonth')}
          />
        </>
      )}
    </HolderForm>
  )
}

function answers(t: ReturnType<typeof useTranslation<'register'>>['t']) {
  return [
    { value: '', label: t('notStated') },
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ]
}
