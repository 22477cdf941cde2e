import type { ComponentPropsWithRef } from 'react'
import { FieldFrame, type FieldProps, useControlIds } from './field.tsx'

export type SearchFieldProps = FieldProps & Omit<ComponentPropsWithRef<'input'>, 'className' | 'type'>

/** The filter of a table: Ctrl+F goes to the first one of the page. */
export function SearchField({ label, hint, error, ...input }: SearchFieldProps) {
  const ids = useControlIds({ label, hint, error, id: input.id })
  return (
    <FieldFrame id={ids.id} label={label} hint={hint} error={error} className="kb-grow">
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        className="form-input kb-full"
        data-filter
        {...input}
        {...ids}
      />
    </FieldFrame>
  )
}
