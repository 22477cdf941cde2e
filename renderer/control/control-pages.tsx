// The routes of the running control: the list, a new one, its steps, and the report of an approved one.
import { Route, Switch } from 'wouter'
import { ControlList } from './control-list.tsx'
import { ControlReport } from './control-report.tsx'
import { ControlWizard } from './control-wizard.tsx'
import { NewControl } from './new-control.tsx'

export function ControlPages() {
  return (
    <Switch>
      <Route path="/kontrol">
        <ControlList />
      </Route>
      <Route path="/kontrol/ny">
        <NewControl />
      </Route>
      <Route path="/kontrol/:id/rapport">{({ id }) => <ControlReport control={id} />}</Route>
      <Route path="/kontrol/:id/:step?">
        {({ id, step }) => <ControlWizard control={id} step={step ?? ''} />}
      </Route>
    </Switch>
  )
}
