// The officer's own controls, the latest first.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HomeState } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDate } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { AnswersTable } from './answers-table.tsx'
import { useSaid } from './arrival.ts'
import { ItemActions } from './item-actions.tsx'
import { paths } from './paths.ts'

export function ControlsPage({ home: { controls } }: { home: HomeState }) {
  const { t } = useTranslation('duties')
  const [said, say] = useSaid()
  return (
    <>
      <PageHeading
        above={<Link href={paths.home}>{t('back')}</Link>}
        title={t('controls.title')}
        lead={t('controls.lead')}
        actions={
          <LinkButton kind="primary" href={paths.newControl}>
            {t('controls.new')}
          </LinkButton>
        }
      />
      <StatusLine text={said} />
      {controls.length === 0 && (
        <Pane>
          <EmptyState text={t('controls.none')} />
        </Pane>
      )}
      {controls.map(({ id, on, checked, answers, employees }) => {
        const title = t('controls.panel', { count: employees.length, on: formatDate(on) })
        return (
          <Pane key={id} title={title}>
            <p>{checked}</p>
            <p>{employees.map(({ name }) => name || t('list.erased')).join(', ')}</p>
            <AnswersTable caption={title} answers={answers} />
            <ItemActions
              id={id}
              correctHref={paths.correctControl(id)}
              voidTitle={t('controls.void')}
              onVoid={api.duties.voidControl}
              onSaid={say}
            />
          </Pane>
        )
      })}
    </>
  )
}
