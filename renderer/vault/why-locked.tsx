import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert } from '../ui/alert.tsx'

/** What locked the data file when the officer did not; nothing when they did. */
export function WhyLocked() {
  const { t } = useTranslation('vault')
  const { value: reason } = useQuery('window.whyLocked', () => api.window.whyLocked())
  if (!reason) return null
  const isCrash = reason === 'page-crashed' || reason === 'store-crashed'
  return <Alert kind={isCrash ? 'warning' : 'info'}>{t(`unlock.why.${reason}`)}</Alert>
}
