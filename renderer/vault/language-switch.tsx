// The other language, offered in its own words before any settings can be reached.
import { useTranslation } from 'react-i18next'
import { savePreferences, usePreferences } from '../data/preferences.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'

export function LanguageSwitch() {
  const { t } = useTranslation('vault')
  const preferences = usePreferences()
  const save = useAction(savePreferences)
  const other = preferences.language === 'da' ? 'en' : 'da'
  return (
    <div className="kb-vault-language">
      <Button kind="plain" lang={other} onPress={() => void save.run({ ...preferences, language: other })}>
        {t('frame.otherLanguage')}
      </Button>
      <ErrorAlert error={save.error} />
    </div>
  )
}
