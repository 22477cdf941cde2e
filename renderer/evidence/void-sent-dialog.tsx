// A sending that was recorded in error: it stays in the list, struck out, with the reason.
import { useTranslation } from 'react-i18next'
import { evidenceContract } from '../../shared/evidence/contract.ts'
import { api } from '../api.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

export type VoidSentDialogProps = {
  /** Id of the sending. */
  sent: string
  /** When, to whom and how, as the list says it. */
  what: string
  onClose: (isVoided: boolean) => void
}

export function VoidSentDialog({ sent, what, onClose }: VoidSentDialogProps) {
  const { t } = useTranslation('evidence')
  return (
    <ReasonDialog
      draft={`evidence:void-sent:${sent}`}
      title={t('void.title')}
      schema={evidenceContract.voidSent.input.shape.reason}
      missing={t('sent.needReason')}
      hint={t('void.reasonHint')}
      onAct={(reason) => api.evidence.voidSent({ id: sent, reason })}
      onDone={() => onClose(true)}
      onClose={() => onClose(false)}
    >
      <p>{what}</p>
      <p>{t('void.lead')}</p>
    </ReasonDialog>
  )
}
