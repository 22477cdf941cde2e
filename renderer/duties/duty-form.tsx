// The frame of every form about home workplaces: heading, error summary, fields, reason of a correction, buttons.
import type { ReactNode } from 'react'
import { type FieldValues, FormProvider, type Path, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/errors.ts'
import type { Draft } from '../data/use-draft.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldErrors } from '../ui/field-errors.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { TextAreaField } from '../ui/text-field.tsx'

export type DutyFormProps<Values extends FieldValues & { reason: string }> = {
  form: UseFormReturn<Values>
  draft: Draft
  title: string
  lead?: string
  saveLabel: string
  /** Where [Annullér] goes. */
  back: string
  /** A correction is made with its reason. */
  isCorrection?: boolean
  error: AppError | undefined
  isRunning: boolean
  onSave: (values: Values) => Promise<void>
  children: ReactNode
}

export function DutyForm<Values extends FieldValues & { reason: string }>({
  form,
  draft,
  title,
  lead,
  saveLabel,
  back,
  isCorrection = false,
  error,
  isRunning,
  onSave,
  children,
}: DutyFormProps<Values>) {
  const { t } = useTranslation('duties')
  const { t: common } = useTranslation('common')
  const { errors, submitCount } = form.formState
  // Every form here has the field; TypeScript cannot name a path of a type that is not known yet.
  const reason = 'reason' as Path<Values>
  const reasonError = form.getFieldState(reason, form.formState).error
  return (
    <FormProvider {...form}>
      <PageHeading title={title} lead={lead} />
      {draft.isReady && (
        <Pane>
          <form noValidate onSubmit={(event) => void form.handleSubmit(onSave)(event)}>
            <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
            <ErrorAlert error={error} />
            {children}
            {isCorrection && (
              <TextAreaField
                label={t('reason')}
                rows={2}
                error={reasonError?.message}
                {...form.register(reason, {
                  validate: (text: string) => text.trim() !== '' || t('error.reason'),
                })}
              />
            )}
            <div className="kb-actions">
              <Button kind="primary" type="submit" isBusy={isRunning}>
                {saveLabel}
              </Button>
              <LinkButton href={back}>{common('cancel')}</LinkButton>
            </div>
          </form>
        </Pane>
      )}
    </FormProvider>
  )
}
