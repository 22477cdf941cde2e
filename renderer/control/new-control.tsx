import { useTranslation } from 'react-i18next'

export function NewControl() {
  const { t } = useTranslation('control')
  return <h1>{t('wizard.new')}</h1>
}
