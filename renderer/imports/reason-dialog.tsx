import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/errors.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField } from '../ui/text-field.tsx'

export type ReasonDialogProps = {
  title: string
  children: ReactNode
  /** The verb on the button. */
  act: string
  error: AppError | undefined
  isRunning: boolean
  onAct: (reason: string) => void
  onClose: () => void
}

/** A short act that is recorded with its reason. */
export function ReasonDialog({ title, children, act, error, isRunning, onAct, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('imports')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  function submit(): void {
    setTried(true)
    if (!isMissing) onAct(reason.trim())
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" isBusy={isRunning} onPress={submit}>
            {act}
          </Button>
          <Button kind="plain" onPress={onClose}>
            {t('list.cancel')}
          </Button>
        </>
      }
    >
      <p>{children}</p>
      <ErrorAlert error={error} />
      <TextAreaField
        label={t('list.reason')}
        error={isTried && isMissing ? t('list.reasonMissing') : undefined}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Dialog>
  )
}
