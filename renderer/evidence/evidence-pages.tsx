import './evidence.css'
import { Route, Switch } from 'wouter'
import { EvidenceHome } from './evidence-home.tsx'
import { PackPreviewPage } from './pack-preview-page.tsx'

export function EvidencePages() {
  return (
    <Switch>
      <Route path="/dokumentation/pakke/:control">
        {({ control }) => <PackPreviewPage key={control} control={control} />}
      </Route>
      <Route>
        <EvidenceHome />
      </Route>
    </Switch>
  )
}
