// The versions of the authority's guidelines and rules, each with its answers and evidence.
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
import { Tag } from '../ui/tag.tsx'
import { AnswersTable } from './answers-table.tsx'
import { useSaid } from './arrival.ts'
import { ItemActions } from './item-actions.tsx'
import { paths } from './paths.ts'

export function RulesPage({ home: { rules, inForce } }: { home: HomeState }) {
  const { t } = useTranslation('duties')
  const [said, say] = useSaid()
  return (
    <>
      <PageHeading
        above={<Link href={paths.home}>{t('back')}</Link>}
        title={t('rules.title')}
        lead={t('rules.lead')}
        actions={
          <LinkButton kind="primary" href={paths.newRules}>
            {t('rules.new')}
          </LinkButton>
        }
      />
      <StatusLine text={said} />
      {rules.length === 0 && (
        <Pane>
          <EmptyState text={t('rules.none')} />
        </Pane>
      )}
      {rules.map(({ id, version, validFrom, answers }) => {
        const title = t('rules.panel', { version, from: formatDate(validFrom) })
        return (
          <Pane
            key={id}
            title={title}
            actions={id === inForce ? <Tag kind="ok">{t('rules.isInForce')}</Tag> : undefined}
          >
            <AnswersTable caption={title} answers={answers} hasEvidence />
            <ItemActions
              id={id}
              correctHref={paths.correctRules(id)}
              voidTitle={t('rules.void')}
              onVoid={api.duties.voidRules}
              onSaid={say}
            />
          </Pane>
        )
      })}
    </>
  )
}
