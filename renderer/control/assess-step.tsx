import { useTranslation } from 'react-i18next'
import type { StepProps } from './step-props.ts'

export function AssessStep(_props: StepProps) {
  const { t } = useTranslation('control')
  return <h2>{t('wizard.steps.assess')}</h2>
}
