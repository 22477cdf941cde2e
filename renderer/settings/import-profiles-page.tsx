import { SavedProfiles } from '../imports/saved-profiles.tsx'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '../ui/page-heading.tsx'

export function ImportProfilesPage() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHeading title={t('nav.imports')} />
      <SavedProfiles />
    </>
  )
}
