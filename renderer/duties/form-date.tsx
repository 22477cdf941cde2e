import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DateField } from '../ui/date-field.tsx'

export type FormDateProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint?: string
}

/** A date that must be given. */
export function FormDate<Values extends FieldValues>({ control, name, label, hint }: FormDateProps<Values>) {
  const { t } = useTranslation('duties')
  return (
    <Controller
      control={control}
      name={name}
      rules={{ required: t('error.required', { field: label.toLowerCase() }) }}
      render={({ field: { ref: _ref, ...field }, fieldState }) => (
        <DateField label={label} hint={hint} error={fieldState.error?.message} {...field} />
      )}
    />
  )
}
