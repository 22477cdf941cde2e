// Which pages are shown: those of the vault until the data file is open and nothing stands in the way, then the shell
// with the features' routes.
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { api } from './api.ts'
import { ControlPages } from './control/control-pages.tsx'
import { useLockedAnswers, useQuery } from './data/use-query.ts'
import { DutiesPages } from './duties/duties-pages.tsx'
import { EvidencePages } from './evidence/evidence-pages.tsx'
import { OverviewPages } from './overview/overview-pages.tsx'
import { RegisterPages } from './register/register-pages.tsx'
import { SettingsPages } from './settings/settings-pages.tsx'
import { Front } from './shell/front.tsx'
import { Shell } from './shell/shell.tsx'
import { ErrorAlert } from './ui/alert.tsx'
import { localeOf } from './ui/format.ts'
import { OfficerPages } from './vault/officer-pages.tsx'
import { VaultPages } from './vault/vault-pages.tsx'

export function App() {
  const { i18n } = useTranslation()
  return (
    <I18nProvider locale={localeOf(i18n.language)}>
      <Router hook={useHashLocation}>
        <Pages />
      </Router>
    </I18nProvider>
  )
}

function Pages() {
  const lockedAnswers = useLockedAnswers(({ count }) => count)
  const { value: state, error } = useQuery(`vault.state ${lockedAnswers}`, () => api.vault.state(), {
    isKept: true,
  })
  if (!state) return <ErrorAlert error={error} />
  if (state.phase !== 'open' || state.needs !== null)
    return (
      <Front>
        <VaultPages state={state} />
      </Front>
    )
  return (
    <Shell state={state}>
      <Switch>
        <Route path="/overblik" component={OverviewPages} />
        <Route path="/fortegnelse/*?" component={RegisterPages} />
        <Route path="/kontrol/*?" component={ControlPages} />
        <Route path="/hjemmearbejdspladser/*?" component={DutiesPages} />
        <Route path="/dokumentation/*?" component={EvidencePages} />
        <Route path="/indstillinger/*?">
          <SettingsPages access={<OfficerPages />} />
        </Route>
        <Route>
          <Redirect to="/overblik" />
        </Route>
      </Switch>
    </Shell>
  )
}
