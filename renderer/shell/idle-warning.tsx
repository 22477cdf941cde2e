import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onEvent } from '../api.ts'

/** Nobody has touched the machine for nine minutes. Gone as soon as somebody does. */
export function IdleWarning() {
  const { t } = useTranslation('shell')
  const [secondsLeft, setSecondsLeft] = useState(0)
  useEffect(() => onEvent('idle-warning', (event) => setSecondsLeft(event.secondsLeft)), [])
  return (
    <div role="alert">
      {secondsLeft > 0 && (
        <p className="kb-banner kb-banner-idle">
          {t('idle.text')} {/* Spoken once, not every second. */}
          <span aria-hidden>{t('idle.left', { count: secondsLeft })}</span>
        </p>
      )}
    </div>
  )
}
