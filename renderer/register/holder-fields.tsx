// Whom an authorisation is for: found by a search in the store, or typed as new.
import { useDeferredValue } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { employeeDataSchema, programDataSchema } from '../../shared/ledger/register-events.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { RadioField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { CreateValues } from './create-form.ts'
import { mayBeEmpty } from './may-be-empty.ts'

/** The form asks for a name where the contract takes lists without. */
const isOptional = {
  name: false,
  employeeNo: mayBeEmpty(employeeDataSchema.shape.employeeNo),
  unit: mayBeEmpty(employeeDataSchema.shape.unit),
  owner: mayBeEmpty(programDataSchema.shape.owner),
  userId: true,
}

export function HolderFields({ form }: { form: UseFormReturn<CreateValues> }) {
  const { t } = useTranslation('register')
  const { errors } = form.formState
  const search = useDeferredValue(form.watch('search').trim())
  const holder = form.watch('holder')
  const { value: found = [] } = useQuery(`register.holders ${search}`, async () =>
    search === '' ? [] : api.register.holders({ search }),
  )
  const isNew = holder === 'new-employee' || holder === 'new-program'
  const fields =
    holder === 'new-employee'
      ? (['name', 'employeeNo', 'unit', 'userId'] as const)
      : (['name', 'owner', 'userId'] as const)
  return (
    <>
      <TextField label={t('create.find')} hint={t('create.findHint')} {...form.register('search')} />
      <RadioField
        label={t('create.holder')}
        hint={search !== '' && found.length === 0 ? t('create.none') : undefined}
        error={errors.holder?.message}
        options={[
          ...found.map(({ kind, id, name, number, unit }) => ({
            value: `${kind} ${id}`,
            label: [name, number, unit].filter(Boolean).join(', '),
          })),
          { value: 'new-employee', label: t('create.new-employee') },
          { value: 'new-program', label: t('create.new-program') },
        ]}
        {...form.register('holder')}
      />
      {isNew &&
        fields.map((name) => (
          <TextField
            key={name}
            label={t(`field.${name}`)}
            isOptional={isOptional[name]}
            error={errors[name]?.message}
            {...form.register(name)}
          />
        ))}
    </>
  )
}
