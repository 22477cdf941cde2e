import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onEvent } from '../api.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'

/** Somebody started the program once more: why this window came forward instead, until it is read. */
export function AlreadyOpen() {
  const { t } = useTranslation('shell')
  const [isTold, setTold] = useState(false)
  useEffect(() => onEvent('already-open', () => setTold(true)), [])
  if (!isTold) return null
  return (
    <Alert
      kind="info"
      title={t('alreadyOpen.title')}
      action={<Button onPress={() => setTold(false)}>{t('alreadyOpen.close')}</Button>}
    >
      {t('alreadyOpen.text')}
    </Alert>
  )
}
