import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { StepProps } from './step-props.ts'
import { stepRoute } from './step-routes.ts'

/** A step of what the run of the rules gives, come to before there is any: what is missing, and the step that gives it. */
export function BeforeRun({ control, onBack }: StepProps) {
  const { t } = useTranslation('control')
  return (
    <EmptyState text={t('wizard.notRun')}>
      <LinkButton href={stepRoute(control, 'findings')} kind="primary">
        {t('wizard.toRun', { step: t('wizard.steps.findings') })}
      </LinkButton>
      {onBack && <Button onPress={onBack}>{t('wizard.back')}</Button>}
    </EmptyState>
  )
}
