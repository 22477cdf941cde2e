import { useTranslation } from 'react-i18next'
import { useRevision } from '../data/use-query.ts'
import { ImportFiles } from '../imports/import-files.tsx'
import { StepActions } from './step-actions.tsx'
import type { StepProps } from './step-props.ts'

export function LogsStep({ control, onNext, onBack }: StepProps) {
  const { t } = useTranslation('control')
  const bump = useRevision((state) => state.bump)
  return (
    <div className="kb-stack">
      <p>{t('sources.logs')}</p>
      <ImportFiles kind="log" control={control} onChanged={bump} />
      <StepActions onNext={onNext} onBack={onBack} />
    </div>
  )
}
