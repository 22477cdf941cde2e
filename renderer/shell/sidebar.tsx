import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { api } from '../api.ts'
import { RunningImports } from '../imports/running-imports.tsx'
import { Brand } from '../ui/brand.tsx'
import { type Counters, useCounters } from './use-counters.ts'

type Item = {
  readonly href: string
  readonly name: 'overview' | 'register' | 'control' | 'homeWorkplaces' | 'evidence'
  readonly counter: keyof Counters | undefined
}

/** In the order of daily use. */
const items: readonly Item[] = [
  { href: '/overblik', name: 'overview', counter: undefined },
  { href: '/fortegnelse', name: 'register', counter: 'register' },
  { href: '/kontrol', name: 'control', counter: 'control' },
  { href: '/hjemmearbejdspladser', name: 'homeWorkplaces', counter: 'homeWorkplaces' },
  { href: '/dokumentation', name: 'evidence', counter: 'evidence' },
]

export type SidebarProps = {
  authorityName: string
  officerName: string | undefined
  onSearch: () => void
}

/** The main menu. Its numbers say what waits for the officer, never how much there is. */
export function Sidebar({ authorityName, officerName, onSearch }: SidebarProps) {
  const { t } = useTranslation('shell')
  const [location] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const counters = useCounters()
  useEffect(() => setOpen(false), [location])
  return (
    <header className="kb-side" data-open={isOpen}>
      <div className="kb-side-top">
        <Brand authorityName={authorityName} />
        <button
          type="button"
          className="kb-menu-button"
          aria-expanded={isOpen}
          aria-controls="kb-menu"
          onClick={() => setOpen(!isOpen)}
        >
          {t('menu')}
        </button>
      </div>
      <nav id="kb-menu" aria-label={t('mainMenu')}>
        {items.map(({ href, name, counter }) => (
          <NavLink key={href} href={href} location={location} count={counter && counters?.[counter]}>
            {t(`page.${name}`)}
          </NavLink>
        ))}
        <div className="kb-side-space" />
        <RunningImports />
        <button type="button" className="kb-side-button" onClick={onSearch}>
          <span>{t('search.open')}</span>
          <kbd aria-hidden>Ctrl K</kbd>
        </button>
        <NavLink href="/indstillinger" location={location} count={counters?.settings}>
          {t('page.settings')}
        </NavLink>
        <button type="button" className="kb-side-button" onClick={() => void api.window.lock()}>
          <span>{t('lock')}</span>
          {officerName !== undefined && <small>{officerName}</small>}
        </button>
      </nav>
    </header>
  )
}

type NavLinkProps = { href: string; location: string; count: number | undefined; children: string }

function NavLink({ href, location, count = 0, children }: NavLinkProps) {
  const { t } = useTranslation('shell')
  const isCurrent = location === href || location.startsWith(`${href}/`)
  return (
    <Link href={href} aria-current={isCurrent ? 'page' : undefined}>
      <span>{children}</span>
      {count > 0 && (
        <span className="kb-count">
          <span aria-hidden>{count}</span>
          <span className="sr-only">{t('needsAction', { count })}</span>
        </span>
      )}
    </Link>
  )
}
