import { useTranslation } from 'react-i18next'

export function ControlReport(_props: { readonly control: string }) {
  const { t } = useTranslation('control')
  return <h1>{t('wizard.report')}</h1>
}
