// Name, initials and date of appointment, the same wherever an officer is named.
import { type Control, Controller, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/text-field.tsx'

export type Person = { name: string; initials: string; from: string }

type Props<Values extends FieldValues> = {
  form: UseFormReturn<Values>
  /** Where the person stands in the form; an error says which of them it means. */
  at: 'officer' | 'deputy' | 'person'
}

/** The fields are required only while they are on screen. */
export function PersonFields<Values extends FieldValues>({ form, at }: Props<Values>) {
  const { t } = useTranslation('vault')
  const path = (field: keyof Person) => `${at}.${field}` as Path<Values>
  const errorOf = (field: keyof Person) => form.getFieldState(path(field), form.formState).error?.message
  return (
    <>
      <TextField
        label={t('person.name')}
        error={errorOf('name')}
        {...form.register(path('name'), { required: t(`person.missing.${at}.name`), maxLength: 200 })}
      />
      <TextField
        label={t('person.initials')}
        width="short"
        error={errorOf('initials')}
        {...form.register(path('initials'), { required: t(`person.missing.${at}.initials`), maxLength: 20 })}
      />
      <DateControl
        control={form.control}
        name={path('from')}
        label={t('person.from')}
        required={t(`person.missing.${at}.from`)}
      />
    </>
  )
}

type DateProps<Values extends FieldValues> = {
  control: Control<Values>
  name: Path<Values>
  label: string
  hint?: string
  /** The sentence when there is no date; absent where it may be left out. */
  required?: string
  validate?: (value: string) => string | true
}

/** A date as part of a form. */
export function DateControl<Values extends FieldValues>(props: DateProps<Values>) {
  const { control, name, label, hint, required, validate } = props
  return (
    <Controller
      control={control}
      name={name}
      rules={{ ...(required === undefined ? {} : { required }), ...(validate ? { validate } : {}) }}
      render={({ field, fieldState }) => (
        <DateField
          label={label}
          isOptional={required === undefined}
          hint={hint}
          name={field.name}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}
