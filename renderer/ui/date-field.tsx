import { type CalendarDate, parseDate } from '@internationalized/date'
import { DateInput, DateSegment, Label, DateField as AriaDateField } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldProps, useControlIds } from './field.tsx'

export type DateFieldProps = FieldProps & {
  /** yyyy-mm-dd, or '' while there is none. */
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  /** Where the error summary finds it; give react-hook-form's field name. */
  name?: string | undefined
  id?: string | undefined
  isDisabled?: boolean | undefined
}

/** A date typed day, month, year; use it with react-hook-form's `Controller`. */
export function DateField({
  label,
  isOptional,
  hint,
  error,
  value,
  onChange,
  onBlur,
  name,
  id,
  isDisabled = false,
}: DateFieldProps) {
  const ids = useControlIds({ label, hint, error, id })
  return (
    <AriaDateField
      id={ids.id}
      data-field={name}
      className={`form-group kb-date-field ${error ? 'form-error' : ''}`}
      value={calendarDate(value)}
      onChange={(date) => onChange(date === null ? '' : date.toString())}
      {...(onBlur ? { onBlur } : {})}
      granularity="day"
      shouldForceLeadingZeros
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      {...(ids['aria-describedby'] === undefined ? {} : { 'aria-describedby': ids['aria-describedby'] })}
    >
      <Label className="form-label">
        <FieldLabel label={label} isOptional={isOptional} />
      </Label>
      <FieldNotes id={ids.id} hint={hint} error={error} />
      <DateInput className="form-input kb-date">
        {(segment) => <DateSegment segment={segment} className="kb-date-segment" />}
      </DateInput>
    </AriaDateField>
  )
}

function calendarDate(value: string): CalendarDate | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null
}
