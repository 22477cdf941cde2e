import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

/** `field` is a control's id or, as with react-hook-form, its name. */
export type FieldError = { field: string; text: string }

export type ErrorSummaryProps = {
  errors: readonly FieldError[]
  /** Grows with each try to submit (`formState.submitCount`): only then does the summary take the focus. */
  attempt: number
}

/** On top of a form: how many errors, each a link to its field. Shows nothing when there are none. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  const headingId = useId()
  const hasErrors = errors.length > 0
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
    // Once per try: correcting one field must not pull the focus up here.
  }, [attempt, hasErrors])
  if (!hasErrors) return null
  return (
    <div
      ref={box}
      className="alert alert-error error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby={headingId}
    >
      <Icon name="error" label={t('icon.error')} className="alert-icon" />
      <div className="alert-body">
        <p className="alert-heading" id={headingId}>
          {t('errorSummary', { count: errors.length })}
        </p>
        <ul className="nobullet-list">
          {errors.map(({ field, text }) => (
            <li key={field}>
              <button type="button" className="kb-link" onClick={() => focusField(box.current, field)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function focusField(summary: HTMLElement | null, field: string): void {
  const scope = summary?.closest('form, [role=dialog], main') ?? document
  const name = CSS.escape(field)
  const control = scope.querySelector<HTMLElement>(`#${name}, [name="${name}"], [data-field="${name}"]`)
  const inner = control?.matches('input, select, textarea, button')
    ? control
    : control?.querySelector<HTMLElement>('input, select, textarea, button, [tabindex]')
  const target = inner ?? control
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
