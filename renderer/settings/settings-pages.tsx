import './settings.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { AboutPage } from './about-page.tsx'
import { AppearancePage } from './appearance-page.tsx'
import { AuthorityPage } from './authority-page.tsx'
import { BackupPage } from './backup-page.tsx'
import { ImportProfilesPage } from './import-profiles-page.tsx'
import { RestorePage } from './restore-page.tsx'
import { RulesPage } from './rules-page.tsx'
import { TrailPage } from './trail-page.tsx'

const places = [
  { key: 'authority', href: '/indstillinger/myndighed' },
  { key: 'access', href: '/indstillinger/adgang' },
  { key: 'rules', href: '/indstillinger/kontrolregler' },
  { key: 'imports', href: '/indstillinger/kolonnevalg' },
  { key: 'backup', href: '/indstillinger/sikkerhedskopi' },
  { key: 'appearance', href: '/indstillinger/udseende' },
  { key: 'trail', href: '/indstillinger/revisionsspor' },
  { key: 'about', href: '/indstillinger/om' },
] as const

/** `access` is the vault's page of who can open the data file; it stands among the settings. */
export function SettingsPages({ access }: { access: ReactNode }) {
  return (
    <div className="kb-settings">
      <SettingsMenu />
      <div>
        <Switch>
          <Route path="/indstillinger/myndighed" component={AuthorityPage} />
          <Route path="/indstillinger/adgang">{access}</Route>
          <Route path="/indstillinger/kontrolregler" component={RulesPage} />
          <Route path="/indstillinger/kolonnevalg" component={ImportProfilesPage} />
          <Route path="/indstillinger/sikkerhedskopi" component={BackupPage} />
          <Route path="/indstillinger/gendan">
            <RestorePage back="/indstillinger/sikkerhedskopi" />
          </Route>
          <Route path="/indstillinger/udseende" component={AppearancePage} />
          <Route path="/indstillinger/revisionsspor" component={TrailPage} />
          <Route path="/indstillinger/om" component={AboutPage} />
          <Route>
            <Redirect to="/indstillinger/myndighed" replace />
          </Route>
        </Switch>
      </div>
    </div>
  )
}

function SettingsMenu() {
  const { t } = useTranslation('settings')
  const [location] = useLocation()
  return (
    <nav className="kb-settings-menu" aria-label={t('nav.label')}>
      <ul className="nobullet-list">
        {places.map(({ key, href }) => (
          <li key={key}>
            <Link href={href} aria-current={location === href ? 'page' : undefined}>
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
