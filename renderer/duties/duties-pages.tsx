// Home workplaces: which page is shown. What is corrected is named in the address by its id.
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import type { HomeState } from '../../shared/duties/contract.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { ControlForm } from './control-form.tsx'
import { ControlsPage } from './controls-page.tsx'
import { DeclarationForm } from './declaration-form.tsx'
import './duties.css'
import { HomePage } from './home-page.tsx'
import { paths } from './paths.ts'
import { RulesForm } from './rules-form.tsx'
import { RulesPage } from './rules-page.tsx'
import { StandardForm } from './standard-form.tsx'
import { StandardsPage } from './standards-page.tsx'
import { useHome } from './use-home.ts'
import { WorkplaceForm } from './workplace-form.tsx'
import { WorkplacePage } from './workplace-page.tsx'

export function DutiesPages() {
  const { t } = useTranslation('duties')
  const { value: home, error } = useHome()
  if (!home) {
    return (
      <>
        <h1 className="sr-only">{t('title')}</h1>
        <ErrorAlert error={error} />
      </>
    )
  }
  return (
    <Switch>
      <Route path={paths.home}>
        <HomePage home={home} />
      </Route>
      <Route path={paths.newWorkplace}>
        <WorkplaceForm home={home} />
      </Route>
      <Route path={paths.rules}>
        <RulesPage home={home} />
      </Route>
      <Route path={paths.newRules}>
        <RulesForm home={home} />
      </Route>
      <Route path={paths.correctRules(':id')}>{({ id }) => <CorrectRules home={home} id={id} />}</Route>
      <Route path={paths.standards}>
        <StandardsPage home={home} />
      </Route>
      <Route path={paths.newStandard}>
        <StandardForm home={home} />
      </Route>
      <Route path={paths.correctStandard(':id')}>{({ id }) => <CorrectStandard home={home} id={id} />}</Route>
      <Route path={paths.controls}>
        <ControlsPage home={home} />
      </Route>
      <Route path={paths.newControl}>
        <ControlForm home={home} />
      </Route>
      <Route path={paths.correctControl(':id')}>{({ id }) => <CorrectControl home={home} id={id} />}</Route>
      <Route path={paths.declare(':id')}>{({ id }) => <DeclarationForm home={home} id={id} />}</Route>
      <Route path={paths.workplace(':id')}>{({ id }) => <WorkplacePage home={home} id={id} />}</Route>
      <Route>
        <Redirect to={paths.home} />
      </Route>
    </Switch>
  )
}

type Correcting = { home: HomeState; id: string }

function CorrectRules({ home, id }: Correcting) {
  const rules = home.rules.find((each) => each.id === id)
  return rules ? <RulesForm key={id} home={home} rules={rules} /> : <Redirect to={paths.rules} />
}

function CorrectStandard({ home, id }: Correcting) {
  const standard = home.standards.find((each) => each.id === id)
  return standard ? (
    <StandardForm key={id} home={home} standard={standard} />
  ) : (
    <Redirect to={paths.standards} />
  )
}

function CorrectControl({ home, id }: Correcting) {
  const control = home.controls.find((each) => each.id === id)
  return control ? <ControlForm key={id} home={home} control={control} /> : <Redirect to={paths.controls} />
}
