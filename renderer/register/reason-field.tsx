import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextAreaField } from '../ui/text-field.tsx'

/** Why something is changed: asked by every change, and kept in the history. */
export function ReasonField<Values extends FieldValues & { reason: string }>({
  form,
}: {
  form: UseFormReturn<Values>
}) {
  const { t } = useTranslation('register')
  // Every form here has the field; TypeScript cannot name a path of a type that is not known yet.
  const name = 'reason' as Path<Values>
  return (
    <TextAreaField
      label={t('reason')}
      rows={2}
      error={form.getFieldState(name, form.formState).error?.message}
      {...form.register(name)}
    />
  )
}
