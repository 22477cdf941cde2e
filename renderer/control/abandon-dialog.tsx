import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { z } from 'zod'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraftState } from '../data/use-draft-state.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField } from '../ui/text-field.tsx'

const reasonSchema = z.string()

async function abandon(input: { control: string; reason: string }): Promise<true> {
  await api.control.abandon(input)
  return true
}

/** Gives a control up, with the reason; what it recorded stays in Revisionsspor. */
export function AbandonDialog({
  control,
  onClose,
}: {
  readonly control: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('control')
  const [, navigate] = useLocation()
  const draft = useDraftState(`control:abandon:${control}`, reasonSchema, '')
  const reason = draft.value
  const [isMissing, setMissing] = useState(false)
  const action = useAction(abandon)
  async function submit(): Promise<void> {
    if (reason.trim() === '') return setMissing(true)
    if (!(await action.run({ control, reason }))) return
    await draft.remove()
    navigate('/kontrol')
  }
  function cancel(): void {
    void draft.remove()
    onClose()
  }
  return (
    <Dialog
      title={t('wizard.abandon')}
      isOpen
      onClose={cancel}
      actions={
        <>
          <Button kind="danger" isBusy={action.isRunning} onPress={() => void submit()}>
            {t('wizard.abandon')}
          </Button>
          <Button onPress={cancel}>{t('wizard.cancel')}</Button>
        </>
      }
    >
      <p>{t('wizard.abandonText')}</p>
      <ErrorAlert error={action.error} />
      <TextAreaField
        label={t('wizard.reason')}
        value={reason}
        error={isMissing ? t('wizard.reasonMissing') : undefined}
        onChange={({ target }) => draft.set(target.value)}
      />
    </Dialog>
  )
}
