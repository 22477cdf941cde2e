// The frame of the register's forms: heading, error summary, fields, buttons; shown once the draft is read.
import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/errors.ts'
import type { Draft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'

export type FormFrameProps<Values extends FieldValues> = {
  form: UseFormReturn<Values>
  draft: Draft
  title: string
  lead?: string
  saveLabel: string
  back: string
  error: AppError | undefined
  isRunning: boolean
  /** How far a save is that lasts. */
  progress?: ReactNode
  onSave: (values: Values) => Promise<void>
  children: ReactNode
}

export function FormFrame<Values extends FieldValues>(props: FormFrameProps<Values>) {
  const { form, draft, title, lead, saveLabel, back, error, isRunning, progress, onSave, children } = props
  const { t: common } = useTranslation('common')
  const { errors, submitCount } = form.formState
  return (
    <>
      <PageHeading title={title} lead={lead} />
      {draft.isReady && (
        <Pane>
          <form noValidate onSubmit={(event) => void form.handleSubmit(onSave)(event)}>
            <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
            <ErrorAlert error={error} />
            {children}
            <div className="kb-actions">
              <Button kind="primary" type="submit" isBusy={isRunning}>
                {saveLabel}
              </Button>
              {/* The progress has a button of that name, which means the save. */}
              {!progress && <LinkButton href={back}>{common('cancel')}</LinkButton>}
            </div>
            {progress}
          </form>
        </Pane>
      )}
    </>
  )
}
