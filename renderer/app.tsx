// Which pages are shown: those of the vault until the data file is open, then the shell with the features' routes.
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { api } from './api.ts'
import { ControlPages } from './control/control-pages.tsx'
import { useQuery } from './data/use-query.ts'
import { DutiesPages } from './duties/duties-pages.tsx'
import { EvidencePages } from './evidence/evidence-pages.tsx'
import { OverviewPages } from './overview/overview-pages.tsx'
import { RegisterPages } from './register/register-pages.tsx'
import { SettingsPages } from './settings/settings-pages.tsx'
import { Shell } from './shell/shell.tsx'
import { VaultPages } from './vault/vault-pages.tsx'

export function App() {
  const { value: state } = useQuery('vault.state', () => api.vault.state())
  if (!state) return null
  return (
    <Router hook={useHashLocation}>
      {state.phase === 'open' ? (
        <Shell state={state}>
          <Switch>
            <Route path="/overblik" component={OverviewPages} />
            <Route path="/fortegnelse/*?" component={RegisterPages} />
            <Route path="/kontrol/*?" component={ControlPages} />
            <Route path="/hjemmearbejdspladser/*?" component={DutiesPages} />
            <Route path="/dokumentation/*?" component={EvidencePages} />
            <Route path="/indstillinger/*?" component={SettingsPages} />
            <Route>
              <Redirect to="/overblik" />
            </Route>
          </Switch>
        </Shell>
      ) : (
        <VaultPages />
      )}
    </Router>
  )
}
