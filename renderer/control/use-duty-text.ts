import { useTranslation } from 'react-i18next'
import type { Duty } from '../../shared/control/deadlines.ts'

/** The name of a duty in the page's language. */
export function useDutyText(): (duty: Duty) => string {
  const { t } = useTranslation('control')
  return ({ kind, program }) => {
    if (kind === 'authorisations') return t('wizard.duty.authorisations')
    return program === null ? t('wizard.duty.logs') : t('wizard.duty.program', { program })
  }
}
