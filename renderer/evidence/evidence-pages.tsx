import { useTranslation } from 'react-i18next'

export function EvidencePages() {
  const { t } = useTranslation('evidence')
  return <h1>{t('title')}</h1>
}
