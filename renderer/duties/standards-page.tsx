// The ways in which devices at home are set up.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HomeState } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { AnswersTable } from './answers-table.tsx'
import { useSaid } from './arrival.ts'
import { ItemActions } from './item-actions.tsx'
import { paths } from './paths.ts'
import { timeoutText } from './timeout-text.ts'

export function StandardsPage({ home: { standards } }: { home: HomeState }) {
  const { t } = useTranslation('duties')
  const [said, say] = useSaid()
  return (
    <>
      <PageHeading
        above={<Link href={paths.home}>{t('back')}</Link>}
        title={t('standards.title')}
        lead={t('standards.lead')}
        actions={
          <LinkButton kind="primary" href={paths.newStandard}>
            {t('standards.new')}
          </LinkButton>
        }
      />
      <StatusLine text={said} />
      {standards.length === 0 && (
        <Pane>
          <EmptyState text={t('standards.none')} />
        </Pane>
      )}
      {standards.map(({ id, name, timeout, answers, workplaces }) => (
        <Pane key={id} title={name}>
          <p>
            {timeoutText(t, timeout)}. {t('standards.count', { count: workplaces })}.
          </p>
          <AnswersTable caption={name} answers={answers} />
          <ItemActions
            id={id}
            correctHref={paths.correctStandard(id)}
            voidTitle={t('standards.void')}
            onVoid={api.duties.voidStandard}
            onSaid={say}
          />
        </Pane>
      ))}
    </>
  )
}
