import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../data/use-query.ts'

/** Shorter than this it is not worth a word. */
const noticedMs = 400

/** Says that the page is being read, once that takes long enough to be noticed. */
export function Reading() {
  const { t } = useTranslation('ui')
  const isReading = useReading(({ count }) => count > 0)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isReading) return
    const timer = setTimeout(() => setLong(true), noticedMs)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isReading])
  return (
    <p role="status" className={isLong ? 'kb-reading' : 'sr-only'} data-reading={isReading}>
      {isLong && t('loading')}
    </p>
  )
}
