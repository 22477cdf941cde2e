// The frame of every field: label, hint, and the sentence about what is wrong, in that order above the control.
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

export type FieldProps = {
  label: ReactNode
  /** Says after the label that the field may stay empty. */
  isOptional?: boolean | undefined
  hint?: ReactNode
  /** The sentence shown when what was typed cannot be used. */
  error?: string | undefined
}

export type ControlIds = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** A field's label, with "(valgfrit)" where it may be left empty. */
export function FieldLabel({ label, isOptional = false }: Pick<FieldProps, 'label' | 'isOptional'>) {
  const { t } = useTranslation('ui')
  return isOptional ? (
    <>
      {label} {t('optional')}
    </>
  ) : (
    label
  )
}

/** Ids of a control and of what describes it. */
export function useControlIds({ hint, error, id }: FieldProps & { id?: string | undefined }): ControlIds {
  const made = useId()
  const own = id ?? made
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ')
  return { id: own, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined }
}

export function FieldFrame({
  id,
  label,
  isOptional,
  hint,
  error,
  className = '',
  children,
}: FieldProps & { id: string; className?: string | undefined; children: ReactNode }) {
  return (
    <div className={`form-group ${error ? 'form-error' : ''} ${className}`}>
      <label className="form-label" htmlFor={id}>
        <FieldLabel label={label} isOptional={isOptional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** A group of controls under one legend. */
export function FieldGroup({
  id,
  label,
  isOptional,
  hint,
  error,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={`form-group ${error ? 'form-error' : ''}`}>
      <fieldset id={id} aria-describedby={described || undefined}>
        <legend className="form-label">
          <FieldLabel label={label} isOptional={isOptional} />
        </legend>
        <FieldNotes id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  )
}

export function FieldNotes({ id, hint, error }: Omit<FieldProps, 'label' | 'isOptional'> & { id: string }) {
  const { t } = useTranslation('ui')
  return (
    <>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="form-error-message" id={`${id}-error`}>
          <span className="sr-only">{t('errorPrefix')} </span>
          {error}
        </span>
      )}
    </>
  )
}
