// The fields of an authorisation, for registering and for correcting one.
import type { TFunction } from 'i18next'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type AuthorisationForm, authorisationFormSchema } from '../../shared/register/forms.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { SelectField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { mayBeEmpty } from './may-be-empty.ts'

export type AuthorisationValues = {
  system: string
  from: string
  to: string
  services: string
  approvedBy: string
  justification: string
  purpose: string
  legalBasis: string
  ref: string
}

export const emptyAuthorisation: AuthorisationValues = {
  system: 'online',
  from: '',
  to: '',
  services: '',
  approvedBy: '',
  justification: '',
  purpose: '',
  legalBasis: '',
  ref: '',
}

/** `type` is what a list once said; a form does not ask for it. */
export function authorisationOf(values: AuthorisationValues, type: string): AuthorisationForm {
  const { services, to, ...texts } = values
  return {
    system: texts.system,
    from: texts.from,
    to: to === '' ? null : to,
    type,
    services: services
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean),
    approvedBy: texts.approvedBy.trim(),
    justification: texts.justification.trim(),
    purpose: texts.purpose.trim(),
    legalBasis: texts.legalBasis.trim(),
    ref: texts.ref.trim(),
  }
}

/** A last day before the first one covers nothing. */
export function orderProblems(t: TFunction<'register'>, { from, to }: AuthorisationValues) {
  return to !== '' && from !== '' && to < from ? [{ field: 'to', text: t('error.order') }] : []
}

const authorisation = authorisationFormSchema.shape
const texts = ['services', 'approvedBy', 'justification', 'purpose', 'legalBasis', 'ref'] as const

export function AuthorisationFields<Values extends AuthorisationValues>(props: {
  form: UseFormReturn<Values>
}) {
  const { t } = useTranslation('register')
  // Every form that shows these fields has them; TypeScript cannot carry that through a generic form.
  const form = props.form as unknown as UseFormReturn<AuthorisationValues>
  const { errors } = form.formState
  const { value: choices } = useQuery('register.choices', () => api.register.choices())
  return (
    <>
      <SelectField
        label={t('field.system')}
        options={[
          { value: 'online', label: t('access.online') },
          { value: '', label: t('access.everywhere') },
          ...(choices?.programs ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.register('system')}
      />
      <Controller
        control={form.control}
        name="from"
        render={({ field: { ref: _ref, ...field }, fieldState }) => (
          <DateField label={t('field.from')} error={fieldState.error?.message} {...field} />
        )}
      />
      <Controller
        control={form.control}
        name="to"
        render={({ field: { ref: _ref, ...field }, fieldState }) => (
          <DateField
            label={t('field.to')}
            isOptional={mayBeEmpty(authorisation.to)}
            hint={t('field.toHint')}
            error={fieldState.error?.message}
            {...field}
          />
        )}
      />
      {texts.map((name) => (
        <TextField
          key={name}
          label={t(`field.${name}`)}
          isOptional={mayBeEmpty(authorisation[name])}
          hint={name === 'services' ? t('field.servicesHint') : undefined}
          error={errors[name]?.message}
          {...form.register(name)}
        />
      ))}
    </>
  )
}
