import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { AppError } from '../../shared/errors.ts'
import { useDraftState } from '../data/use-draft-state.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField } from '../ui/text-field.tsx'

export type ReasonDialogProps = {
  /** What the reason is about, for its draft. */
  draft: string
  title: string
  children: ReactNode
  /** The verb on the button. */
  act: string
  error: AppError | undefined
  isRunning: boolean
  /** Whether it was done. */
  onAct: (reason: string) => Promise<boolean>
  onClose: () => void
}

const reasonSchema = z.string()

/** A short act that is recorded with its reason. */
export function ReasonDialog({
  draft: name,
  title,
  children,
  act,
  error,
  isRunning,
  onAct,
  onClose,
}: ReasonDialogProps) {
  const { t } = useTranslation('imports')
  const draft = useDraftState(name, reasonSchema, '')
  const reason = draft.value
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  async function submit(): Promise<void> {
    setTried(true)
    if (!isMissing && (await onAct(reason.trim()))) await draft.remove()
  }
  function cancel(): void {
    void draft.remove()
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={cancel}
      actions={
        <>
          <Button kind="danger" isBusy={isRunning} onPress={() => void submit()}>
            {act}
          </Button>
          <Button onPress={cancel}>{t('list.cancel')}</Button>
        </>
      }
    >
      <p>{children}</p>
      <ErrorAlert error={error} />
      <TextAreaField
        label={t('list.reason')}
        error={isTried && isMissing ? t('list.reasonMissing') : undefined}
        value={reason}
        onChange={({ target }) => draft.set(target.value)}
      />
    </Dialog>
  )
}
