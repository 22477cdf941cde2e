import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { planProcedures } from '../../shared/control/plan-contract.ts'
import { api } from '../api.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

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
  return (
    <ReasonDialog
      draft={`control:abandon:${control}`}
      title={t('wizard.abandon')}
      schema={planProcedures.abandon.input.shape.reason}
      onAct={(reason) => api.control.abandon({ control, reason })}
      onDone={() => navigate('/kontrol')}
      onClose={onClose}
    >
      <p>{t('wizard.abandonText')}</p>
    </ReasonDialog>
  )
}
