// The frame of every page before the shell: no menu, one column.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Brand } from '../ui/brand.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { LanguageSwitch } from './language-switch.tsx'

type Props = {
  title: string
  lead?: ReactNode
  /** The step of the onboarding, 1 to 4. */
  step?: number | undefined
  children: ReactNode
}

export function VaultFrame({ title, lead, step, children }: Props) {
  const { t } = useTranslation('vault')
  return (
    <div className="kb-vault">
      <header className="kb-vault-brand">
        <Brand authorityName="" />
        <LanguageSwitch />
      </header>
      <main id="main" className="kb-vault-main" tabIndex={-1}>
        <PageHeading title={title} lead={lead} above={step && t('frame.step', { step })} />
        {children}
      </main>
    </div>
  )
}
