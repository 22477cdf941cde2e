// The frame of every page of an open data file: the menu at the side, the page beside it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { VaultState } from '../../shared/vault/contract.ts'

export type OpenState = Extract<VaultState, { phase: 'open' }>

export function Shell({ state, children }: { state: OpenState; children: ReactNode }) {
  const { t } = useTranslation('shell')
  return (
    <div className="kb-app">
      <nav aria-label={t('mainMenu')}>
        <p>{state.authorityName}</p>
        <Link href="/overblik">Overblik</Link>
      </nav>
      <main>{children}</main>
    </div>
  )
}
