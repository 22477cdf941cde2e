import { useTranslation } from 'react-i18next'
import { errorSentences } from '../../shared/error-list.ts'
import { useDraftRefusal } from '../data/keep-draft.ts'
import { Alert } from '../ui/alert.tsx'

/** What is typed is not kept for after a lock, and why; gone with the first draft that is kept again. */
export function DraftWarning() {
  const { t, i18n } = useTranslation('shell')
  const refusal = useDraftRefusal((state) => state.refusal)
  if (!refusal) return null
  const sentences = errorSentences(refusal)
  return (
    <Alert kind="error" title={t('draftRefused')}>
      {i18n.language === 'en' ? sentences.en : sentences.da}
    </Alert>
  )
}
