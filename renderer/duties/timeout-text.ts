import type { TFunction } from 'i18next'
import type { ShownStandard } from '../../shared/duties/contract.ts'

/** What happens to a device that is left alone. */
export function timeoutText(t: TFunction<'duties'>, timeout: ShownStandard['timeout']): string {
  if (timeout === null) return t('standards.nothingAfter')
  const { action, minutes } = timeout
  return t(action === 'lock' ? 'standards.lockAfter' : 'standards.disconnectAfter', { count: minutes })
}
