import { useTranslation } from 'react-i18next'

export function RegisterPages() {
  const { t } = useTranslation('register')
  return <h1>{t('title')}</h1>
}
