import { useTranslation } from 'react-i18next'
import type { StepProps } from './step-props.ts'

export function ApproveStep(_props: StepProps) {
  const { t } = useTranslation('control')
  return <h2>{t('wizard.steps.approve')}</h2>
}
