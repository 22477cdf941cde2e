import { useTranslation } from 'react-i18next'

export function DutiesPages() {
  const { t } = useTranslation('duties')
  return <h1>{t('title')}</h1>
}
