import { useTranslation } from 'react-i18next'
import { AlreadyOpen } from './already-open.tsx'
import { DraftWarning } from './draft-warning.tsx'
import { IdleWarning } from './idle-warning.tsx'

export type BannersProps = {
  isSample: boolean
  /** Opened by a recovery key. */
  isRecovery: boolean
}

/** What must be in sight on every page. */
export function Banners({ isSample, isRecovery }: BannersProps) {
  const { t } = useTranslation('shell')
  return (
    <aside className="kb-banners" aria-label={t('notices')}>
      {isSample && <p className="kb-banner kb-banner-sample">{t('sample')}</p>}
      {isRecovery && <p className="kb-banner kb-banner-recovery">{t('recovery')}</p>}
      <AlreadyOpen />
      <DraftWarning />
      <IdleWarning />
    </aside>
  )
}
