import './evidence.css'
import { Route, Switch } from 'wouter'
import { EvidenceHome } from './evidence-home.tsx'
import { PackPreviewPage } from './pack-preview-page.tsx'

export function EvidencePages() {
  return (
    <Switch>
      <Route path="/dokumentation/pakke/:from/:to">
        {({ from, to }) => <PackPreviewPage key={`${from} ${to}`} from={from} to={to} />}
      </Route>
      <Route>
        <EvidenceHome />
      </Route>
    </Switch>
  )
}
