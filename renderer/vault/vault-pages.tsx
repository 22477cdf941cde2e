import { useTranslation } from 'react-i18next'

export function VaultPages() {
  const { t } = useTranslation('vault')
  return <h1>{t('title')}</h1>
}
