import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { DateField } from '../ui/date-field.tsx'

export type FormDateProps<Values extends FieldValues> = {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  isOptional?: boolean | undefined
  hint?: string | undefined
}

/** A date of a form; whether it must be given is the form's schema to say. */
export function FormDate<Values extends FieldValues>({
  control,
  name,
  label,
  isOptional,
  hint,
}: FormDateProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref: _ref, ...field }, fieldState }) => (
        <DateField
          label={label}
          isOptional={isOptional}
          hint={hint}
          error={fieldState.error?.message}
          {...field}
        />
      )}
    />
  )
}
