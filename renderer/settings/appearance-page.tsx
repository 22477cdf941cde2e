import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Preferences, preferencesSchema } from '../../shared/window/contract.ts'
import { savePreferences, usePreferences } from '../data/preferences.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'

/** Each choice holds at once, and is kept for this machine's user. */
export function AppearancePage() {
  const { t } = useTranslation('settings')
  const kept = usePreferences()
  // A choice stands as it was made while it is being saved.
  const [coming, setComing] = useState<Preferences>()
  const preferences = coming ?? kept
  const save = useAction(savePreferences)
  const { theme, density, language } = preferencesSchema.shape
  async function store(next: Preferences): Promise<void> {
    setComing(next)
    await save.run(next)
    setComing(undefined)
  }
  const choose = (change: object) => void store(preferencesSchema.parse({ ...preferences, ...change }))
  return (
    <>
      <PageHeading title={t('appearance.title')} lead={t('appearance.lead')} />
      <Pane>
        <ErrorAlert error={save.error} />
        <RadioField
          label={t('appearance.theme')}
          name="theme"
          value={preferences.theme}
          onChange={(event) => choose({ theme: theme.parse(event.target.value) })}
          options={[
            { value: 'system', label: t('appearance.themeSystem') },
            { value: 'light', label: t('appearance.themeLight') },
            { value: 'dark', label: t('appearance.themeDark') },
          ]}
        />
        <RadioField
          label={t('appearance.density')}
          name="density"
          value={preferences.density}
          onChange={(event) => choose({ density: density.parse(event.target.value) })}
          options={[
            { value: 'normal', label: t('appearance.densityNormal') },
            { value: 'compact', label: t('appearance.densityCompact') },
          ]}
        />
        <RadioField
          label={t('appearance.language')}
          name="language"
          value={preferences.language}
          onChange={(event) => choose({ language: language.parse(event.target.value) })}
          options={[
            { value: 'da', label: t('appearance.danish') },
            { value: 'en', label: t('appearance.english') },
          ]}
        />
      </Pane>
    </>
  )
}
