import { useTranslation } from 'react-i18next'
import { AlreadyOpen } from './already-open.tsx'
import { DraftWarning } from './draft-warning.tsx'
import { IdleWarning } from './idle-warning.tsx'
import type { OpenState } from './shell.tsx'

/** What must be in sight on every page. */
export function Banners({ state }: { state: OpenState }) {
  const { t } = useTranslation('shell')
  return (
    <aside className="kb-banners" aria-label={t('notices')}>
      {state.isSample && <p className="kb-banner kb-banner-sample">{t('sample')}</p>}
      {state.isRecovery && <p className="kb-banner kb-banner-recovery">{t('recovery')}</p>}
      <AlreadyOpen />
      <DraftWarning />
      <IdleWarning />
    </aside>
  )
}
