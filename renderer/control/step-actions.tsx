import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import type { StepProps } from './step-props.ts'

/** The foot of a step: on, back, and what else it offers. Where that is what is to be done first, going on steps aside. */
export function StepActions({
  onNext,
  onBack,
  isNextAside = false,
  children,
}: Pick<StepProps, 'onNext' | 'onBack'> & {
  readonly isNextAside?: boolean
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('control')
  return (
    <div className="kb-actions">
      <Button kind={isNextAside ? 'secondary' : 'primary'} onPress={onNext}>
        {t('wizard.next')}
      </Button>
      {onBack && <Button onPress={onBack}>{t('wizard.back')}</Button>}
      {children}
    </div>
  )
}
