import type { ComponentPropsWithRef, ReactNode } from 'react'
import { FieldFrame, FieldGroup, FieldNotes, type FieldProps, useControlIds } from './field.tsx'

export type Choice = { value: string; label: string; hint?: ReactNode; isDisabled?: boolean | undefined }

export type SelectFieldProps = FieldProps & {
  options: readonly Choice[]
  /** Hides the label from sight: in a table whose heading says it. */
  isLabelHidden?: boolean | undefined
} & Omit<ComponentPropsWithRef<'select'>, 'className' | 'children'>

export function SelectField({
  label,
  isOptional,
  hint,
  error,
  options,
  isLabelHidden,
  ...select
}: SelectFieldProps) {
  const ids = useControlIds({ label, hint, error, id: select.id })
  return (
    <FieldFrame
      id={ids.id}
      label={label}
      isOptional={isOptional}
      hint={hint}
      error={error}
      className={isLabelHidden ? 'kb-label-hidden' : ''}
    >
      <select className="form-select" {...select} {...ids}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export type CheckboxFieldProps = FieldProps & Omit<ComponentPropsWithRef<'input'>, 'className' | 'type'>

export function CheckboxField({ label, hint, error, ...input }: CheckboxFieldProps) {
  const ids = useControlIds({ label, hint, error, id: input.id })
  return (
    <div className={`form-group ${error ? 'form-error' : ''}`}>
      <div className="form-group-checkbox">
        <input type="checkbox" className="form-checkbox" {...input} {...ids} />
        <label htmlFor={ids.id}>{label}</label>
        <FieldNotes id={ids.id} hint={hint} error={error} />
      </div>
    </div>
  )
}

export type RadioFieldProps = FieldProps & {
  options: readonly Choice[]
} & Omit<ComponentPropsWithRef<'input'>, 'className' | 'type' | 'value'> & {
    /** Only where the value is held by the caller; with `register(...)` it is absent. */
    value?: string | undefined
  }

/** One of several, all in sight. `register(...)` is spread on it as on the others. */
export function RadioField({ label, isOptional, hint, error, options, value, ...input }: RadioFieldProps) {
  const { id } = useControlIds({ label, hint, error, id: input.id })
  return (
    <FieldGroup id={id} label={label} isOptional={isOptional} hint={hint} error={error}>
      {options.map((option) => (
        <div className="form-group-radio" key={option.value}>
          <input
            type="radio"
            className="form-radio"
            {...input}
            id={`${id}-${option.value}`}
            value={option.value}
            disabled={option.isDisabled ?? input.disabled}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            {...(value === undefined ? {} : { checked: value === option.value })}
          />
          <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
          <FieldNotes id={`${id}-${option.value}`} hint={option.hint} />
        </div>
      ))}
    </FieldGroup>
  )
}
