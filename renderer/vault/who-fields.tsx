// Somebody who is registered already, or a new officer.
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { api } from '../api.ts'
import { RadioField, SelectField } from '../ui/choice-field.tsx'
import { type Person, PersonFields } from './person-fields.tsx'

type Officers = Awaited<ReturnType<typeof api.vault.officers>>
export type Role = 'sikkerhedsansvarlig' | 'stedfortræder'
/** `who` is an officer's id, or `new`. */
export type WhoForm = { who: string; person: Person; role: Role }

export const nobody: WhoForm = {
  who: '',
  person: { name: '', initials: '', from: '' },
  role: 'sikkerhedsansvarlig',
}

/** As the calls take it. */
export function whoOf({ who, person, role }: WhoForm) {
  return who === 'new' ? { newOfficer: { ...person, role } } : { officer: who }
}

type Props<Values extends WhoForm> = {
  form: UseFormReturn<Values>
  officers: Officers
  label: string
  newLabel: string
  missing: string
}

export function WhoFields<Values extends WhoForm>(props: Props<Values>) {
  const { t } = useTranslation('vault')
  const { officers, label, newLabel, missing } = props
  // Every form that this stands in has these fields; a generic one cannot be narrowed to them.
  const form = props.form as unknown as UseFormReturn<WhoForm>
  const current = officers.filter(({ to }) => to === null)
  return (
    <>
      <RadioField
        label={label}
        error={form.formState.errors.who?.message}
        options={[
          ...current.map(({ id, name, initials }) => ({ value: id, label: `${name} (${initials})` })),
          { value: 'new', label: newLabel },
        ]}
        {...form.register('who', { required: missing })}
      />
      {form.watch('who') === 'new' && (
        <>
          <PersonFields form={form} at="person" />
          <SelectField
            label={t('person.role')}
            options={[
              { value: 'sikkerhedsansvarlig', label: t('person.sikkerhedsansvarlig') },
              { value: 'stedfortræder', label: t('person.stedfortræder') },
            ]}
            {...form.register('role')}
          />
        </>
      )}
    </>
  )
}
