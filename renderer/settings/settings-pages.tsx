import { useTranslation } from 'react-i18next'

export function SettingsPages() {
  const { t } = useTranslation('settings')
  return <h1>{t('title')}</h1>
}
