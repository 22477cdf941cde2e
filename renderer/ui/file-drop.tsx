import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { AppError } from '../../shared/errors.ts'
import type { ChosenFile, openPurposeSchema } from '../../shared/files/contract.ts'
import { api, droppedFiles } from '../api.ts'
import { asAppError } from '../data/use-query.ts'
import { Alert, ErrorAlert } from './alert.tsx'
import { Button } from './button.tsx'
import { FieldLabel } from './field.tsx'

export type FileDropProps = {
  label: string
  isOptional?: boolean | undefined
  hint?: string | undefined
  purpose: z.infer<typeof openPurposeSchema>
  isMultiple?: boolean | undefined
  isDisabled?: boolean | undefined
  onFiles: (files: ChosenFile[]) => void
}

/** Files by dialog or by drag and drop; the page gets tickets and names, never paths. */
export function FileDrop(props: FileDropProps) {
  const { label, isOptional, hint, purpose, isMultiple = false, isDisabled, onFiles } = props
  const { t } = useTranslation('ui')
  const labelId = useId()
  const [isOver, setOver] = useState(false)
  const [isTooMany, setTooMany] = useState(false)
  const [error, setError] = useState<AppError>()

  async function take(ask: () => Promise<ChosenFile[]>): Promise<void> {
    setError(undefined)
    setTooMany(false)
    try {
      const files = await ask()
      if (files.length > 0) onFiles(files)
    } catch (refusal) {
      setError(asAppError(refusal))
    }
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    if (isDisabled) return
    const files = [...event.dataTransfer.files]
    if (files.length > 1 && !isMultiple) return setTooMany(true)
    if (files.length > 0) void take(() => droppedFiles(files))
  }

  return (
    <div className="form-group">
      <span className="form-label" id={labelId}>
        <FieldLabel label={label} isOptional={isOptional} />
      </span>
      {hint && <span className="form-hint">{hint}</span>}
      <div
        className="kb-drop"
        role="group"
        aria-labelledby={labelId}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(!isDisabled)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button
          disabled={isDisabled}
          onPress={() => void take(() => api.files.chooseOpen({ purpose, isMultiple }))}
        >
          {isMultiple ? t('file.chooseMany') : t('file.choose')}
        </Button>
        <span>{isMultiple ? t('file.dropMany') : t('file.drop')}</span>
      </div>
      {isTooMany && <Alert kind="error">{t('file.onlyOne')}</Alert>}
      <ErrorAlert error={error} />
    </div>
  )
}
