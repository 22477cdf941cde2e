import { useTranslation } from 'react-i18next'

export function ControlList() {
  const { t } = useTranslation('control')
  return <h1>{t('title')}</h1>
}
