import type { ComponentPropsWithRef } from 'react'
import { FieldFrame, type FieldProps, useControlIds } from './field.tsx'

/** How wide the box is, by what goes in it. */
export type FieldWidth = 'short' | 'medium' | 'full'

type Own = FieldProps & { width?: FieldWidth | undefined }
export type TextFieldProps = Own & Omit<ComponentPropsWithRef<'input'>, keyof Own | 'className'>
export type TextAreaFieldProps = Own & Omit<ComponentPropsWithRef<'textarea'>, keyof Own | 'className'>

const classOf: Readonly<Record<FieldWidth, string>> = {
  short: 'form-input input-width-s',
  medium: 'form-input input-width-l',
  full: 'form-input kb-full',
}

/** One line of text; spread react-hook-form's `register(...)` on it. */
export function TextField({ label, isOptional, hint, error, width = 'medium', ...input }: TextFieldProps) {
  const ids = useControlIds({ label, hint, error, id: input.id })
  return (
    <FieldFrame id={ids.id} label={label} isOptional={isOptional} hint={hint} error={error}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        className={classOf[width]}
        {...input}
        {...ids}
      />
    </FieldFrame>
  )
}

export function PasswordField(props: TextFieldProps) {
  return <TextField {...props} type="password" />
}

export function TextAreaField({
  label,
  isOptional,
  hint,
  error,
  width = 'full',
  ...area
}: TextAreaFieldProps) {
  const ids = useControlIds({ label, hint, error, id: area.id })
  return (
    <FieldFrame id={ids.id} label={label} isOptional={isOptional} hint={hint} error={error}>
      <textarea rows={3} className={classOf[width]} {...area} {...ids} />
    </FieldFrame>
  )
}
