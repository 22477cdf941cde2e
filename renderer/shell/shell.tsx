// The frame of every page of an open data file: the menu at the side, the page beside it.
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { VaultState } from '../../shared/vault/contract.ts'
import { Banners } from './banners.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Reading } from './reading.tsx'
import { SearchDialog } from './search-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { Sidebar } from './sidebar.tsx'
import { SkipLink } from './skip-link.tsx'
import { useCommands } from './use-commands.ts'

export function Shell({
  state,
  children,
}: {
  state: Extract<VaultState, { phase: 'open' }>
  children: ReactNode
}) {
  const { t } = useTranslation('shell')
  const [location] = useLocation()
  const [dialog, setDialog] = useState<'search' | 'help'>()
  const [said, setSaid] = useState({ text: '', location })
  useCommands({
    openHelp: () => setDialog('help'),
    open: {
      openSearch: () => setDialog('search'),
      onNothing: () => setSaid({ text: t('nothingHere'), location }),
    },
  })
  const close = () => setDialog(undefined)
  return (
    <div className="kb-app">
      <SkipLink />
      <Sidebar
        authorityName={state.authorityName}
        officerName={state.officer?.name}
        onSearch={() => setDialog('search')}
      />
      <div className="kb-content">
        <Banners isSample={state.isSample} isRecovery={state.isRecovery} />
        <Reading />
        <p role="status" className={said.text && said.location === location ? 'kb-said' : 'sr-only'}>
          {said.location === location && said.text}
        </p>
        <main id="main" tabIndex={-1}>
          <ErrorBoundary place={location}>{children}</ErrorBoundary>
        </main>
      </div>
      {dialog === 'search' && <SearchDialog onClose={close} />}
      {dialog === 'help' && <ShortcutsDialog onClose={close} />}
    </div>
  )
}
