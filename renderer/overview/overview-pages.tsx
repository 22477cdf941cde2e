import { useTranslation } from 'react-i18next'

export function OverviewPages() {
  const { t } = useTranslation('overview')
  return <h1>{t('title')}</h1>
}
