// The register: which page is shown. Whom it is about is named in the address by an id.
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import { ImportRegister } from '../imports/import-register.tsx'
import { LinkButton } from '../ui/button.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { CorrectHolderPage } from './correct-holder-page.tsx'
import { CorrectPage } from './correct-page.tsx'
import { CreatePage } from './create-page.tsx'
import { EndPage } from './end-page.tsx'
import { AddIdentityPage, EndIdentityPage } from './identity-pages.tsx'
import { ListPage } from './list-page.tsx'
import { kindOf, paths } from './paths.ts'
import { RecordPage } from './record-page.tsx'

export function RegisterPages() {
  return (
    <Switch>
      <Route path={paths.create} component={CreatePage} />
      <Route path={paths.end} component={EndPage} />
      <Route path={paths.import} component={ImportPage} />
      <Route path="/fortegnelse/ret/:id">{({ id }) => <CorrectPage key={id} id={id} />}</Route>
      <Route path="/fortegnelse/ret/:kind/:id">
        {({ kind, id }) => <CorrectHolderPage key={id} holder={{ kind: kindOf(kind), id }} />}
      </Route>
      <Route path="/fortegnelse/identitet/:kind/:id">
        {({ kind, id }) => <AddIdentityPage key={id} holder={{ kind: kindOf(kind), id }} />}
      </Route>
      <Route path="/fortegnelse/identitet/:kind/:holder/:id">
        {({ kind, holder, id }) => (
          <EndIdentityPage key={id} holder={{ kind: kindOf(kind), id: holder }} id={id} />
        )}
      </Route>
      <Route path="/fortegnelse/medarbejder/:id">
        {({ id }) => <RecordPage key={id} holder={{ kind: 'employee', id }} />}
      </Route>
      <Route path="/fortegnelse/program/:id">
        {({ id }) => <RecordPage key={id} holder={{ kind: 'program', id }} />}
      </Route>
      <Route component={ListPage} />
    </Switch>
  )
}

function ImportPage() {
  const { t } = useTranslation('register')
  return (
    <>
      <PageHeading
        title={t('import.title')}
        lead={t('import.lead')}
        actions={<LinkButton href={paths.list}>{t('toList')}</LinkButton>}
      />
      <ImportRegister />
    </>
  )
}
