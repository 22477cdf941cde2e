import type { FieldErrors, FieldValues } from 'react-hook-form'
import type { FieldError } from './error-summary.tsx'

/** The errors of a form for the summary, in the order of its fields; of a nested field by its path `a.b`. */
export function fieldErrors<Values extends FieldValues>(errors: FieldErrors<Values>): FieldError[] {
  return collect(errors, '')
}

function collect(errors: object, prefix: string): FieldError[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null || name === 'ref') return []
    const field = `${prefix}${name}`
    if ('message' in error && typeof error.message === 'string' && error.message !== '')
      return [{ field, text: error.message }]
    return collect(error, `${field}.`)
  })
}
