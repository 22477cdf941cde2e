// The front page of home workplaces: what is due, who has one and how it stands, and the authority's own answers.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HomeState } from '../../shared/duties/contract.ts'
import { Alert } from '../ui/alert.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDate } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { useSaid } from './arrival.ts'
import { DeadlinesPane } from './deadlines-pane.tsx'
import { HomeList } from './home-list.tsx'
import { paths } from './paths.ts'
import { timeoutText } from './timeout-text.ts'

export function HomePage({ home }: { home: HomeState }) {
  const { t } = useTranslation('duties')
  const [said, say] = useSaid()
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href={paths.newControl}>{t('controls.new')}</LinkButton>
            <LinkButton kind="primary" href={paths.newWorkplace}>
              {t('list.register')}
            </LinkButton>
          </>
        }
      />
      <StatusLine text={said} />
      <div className="kb-grid">
        <DeadlinesPane home={home} onSaid={say} />
        <HomeList />
        <RulesPane home={home} />
        <StandardsPane home={home} />
        <ControlsPane home={home} />
        <Alert kind="info">{t('noPhotos')}</Alert>
      </div>
    </>
  )
}

function RulesPane({ home: { rules, inForce } }: { home: HomeState }) {
  const { t } = useTranslation('duties')
  const now = rules.find(({ id }) => id === inForce)
  return (
    <Pane title={t('rules.title')} className="kb-c4">
      {now ? (
        <>
          <p>{t('rules.inForce', { version: now.version, from: formatDate(now.validFrom) })}</p>
          <Link href={paths.rules}>{t('rules.see')}</Link>
        </>
      ) : (
        <EmptyState text={t('rules.none')}>
          <LinkButton href={paths.newRules}>{t('rules.new')}</LinkButton>
        </EmptyState>
      )}
    </Pane>
  )
}

function StandardsPane({ home: { standards } }: { home: HomeState }) {
  const { t } = useTranslation('duties')
  return (
    <Pane title={t('standards.title')} className="kb-c4">
      {standards.length === 0 ? (
        <EmptyState text={t('standards.none')}>
          <LinkButton href={paths.newStandard}>{t('standards.new')}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <ul className="nobullet-list">
            {standards.map(({ id, name, timeout }) => (
              <li key={id}>
                {name}: {timeoutText(t, timeout)}
              </li>
            ))}
          </ul>
          <Link href={paths.standards}>{t('standards.see')}</Link>
        </>
      )}
    </Pane>
  )
}

function ControlsPane({ home: { controls } }: { home: HomeState }) {
  const { t } = useTranslation('duties')
  const [latest] = controls
  return (
    <Pane title={t('controls.title')} className="kb-c4">
      {latest ? (
        <>
          <p>{t('controls.last', { on: formatDate(latest.on) })}</p>
          <Link href={paths.controls}>{t('controls.see')}</Link>
        </>
      ) : (
        <EmptyState text={t('controls.none')} />
      )}
    </Pane>
  )
}
