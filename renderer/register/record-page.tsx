// One employee or program: facts at the left, authorisations and what happened around them at the right, and the history.
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AuthorisationView, HolderRef, RegisterRecord } from '../../shared/register/record.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate, formatNumber } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { History } from './history.tsx'
import { Identities } from './identities.tsx'
import { usePageState } from './page-state.ts'
import { paths } from './paths.ts'
import { SavedLine } from './saved-line.tsx'
import { StatusTag } from './status-tag.tsx'
import { Timeline } from './timeline.tsx'

export function RecordPage({ holder }: { holder: HolderRef }) {
  const { t } = useTranslation('register')
  const { value: record, error } = useQuery(`register.record ${holder.id}`, () => api.register.record(holder))
  if (!record) {
    return (
      <>
        <h1 className="sr-only">{t(`record.${holder.kind}`)}</h1>
        <ErrorAlert error={error} />
      </>
    )
  }
  const kind = t(`record.${holder.kind}`)
  return (
    <>
      <PageHeading
        title={record.holder.data.name || t('erased')}
        windowTitle={kind}
        above={kind}
        actions={
          <>
            <LinkButton href={paths.list}>{t('toList')}</LinkButton>
            {!record.isVoided && (
              <LinkButton href={paths.correctHolder(holder)}>{t(`correct.${holder.kind}`)}</LinkButton>
            )}
          </>
        }
      />
      <SavedLine />
      {record.isVoided && <Alert kind="warning">{t('record.voided')}</Alert>}
      <Tabs
        label={kind}
        tabs={[
          { id: 'overview', title: t('record.overview'), content: <Overview record={record} /> },
          { id: 'history', title: t('record.history'), content: <History entries={record.history} /> },
        ]}
      />
    </>
  )
}

function Overview({ record }: { record: RegisterRecord }) {
  const { t } = useTranslation('register')
  return (
    <div className="kb-grid">
      <Pane title={t('record.facts')} className="kb-c6">
        <HolderFacts record={record} />
      </Pane>
      <Timeline record={record} />
      <Pane title={t('record.authorisations')} className="kb-c12">
        <Authorisations rows={record.authorisations} />
      </Pane>
      <Identities record={record} />
    </div>
  )
}

function HolderFacts({ record: { holder } }: { record: RegisterRecord }) {
  const { t } = useTranslation('register')
  const fact = (name: keyof (typeof import('./texts.da.json'))['field'], value: string) =>
    value === '' ? [] : [{ term: t(`field.${name}`), value }]
  const flag = (name: Parameters<typeof fact>[0], value: boolean | null) =>
    value === null ? [] : fact(name, value ? t('yes') : t('no'))
  const own =
    holder.kind === 'employee'
      ? [
          ...fact('employeeNo', holder.data.employeeNo),
          ...fact('initials', holder.data.initials),
          ...fact('unit', holder.data.unit),
          ...fact('manager', holder.data.manager),
          ...fact('email', holder.data.email),
          ...fact('employedFrom', holder.data.employedFrom ? formatDate(holder.data.employedFrom) : ''),
          ...fact('employedTo', holder.data.employedTo ? formatDate(holder.data.employedTo) : ''),
          ...flag('isExternal', holder.data.isExternal),
        ]
      : [
          ...fact('vendor', holder.data.vendor),
          ...fact('environment', holder.data.environment),
          ...fact('ownerName', [holder.ownerName, holder.data.owner].filter(Boolean).join(', ')),
          ...fact('types', holder.data.types.join(', ')),
          ...fact('purpose', holder.data.purpose),
          ...fact('legalBasis', holder.data.legalBasis),
          ...fact('inUseFrom', holder.data.inUseFrom ? formatDate(holder.data.inUseFrom) : ''),
          ...fact('inUseTo', holder.data.inUseTo ? formatDate(holder.data.inUseTo) : ''),
          ...flag('isBatch', holder.data.isBatch),
          ...flag('isSelfService', holder.data.isSelfService),
          ...flag('isFileDownload', holder.data.isFileDownload),
          ...fact(
            'fileDownloadsPerMonth',
            holder.data.fileDownloadsPerMonth === null ? '' : formatNumber(holder.data.fileDownloadsPerMonth),
          ),
        ]
  const lookups =
    holder.lookups === null ? [] : [{ term: t('field.lookups'), value: formatNumber(holder.lookups) }]
  return <Facts items={[...own, ...lookups]} />
}

function Authorisations({ rows }: { rows: readonly AuthorisationView[] }) {
  const { t } = useTranslation('register')
  const [, navigate] = useLocation()
  const choose = usePageState((state) => state.choose)
  function end(id: string): void {
    choose(new Set([id]))
    navigate(paths.end)
  }
  return (
    <DataTable
      caption={t('record.authorisations')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'access',
          title: t('column.access'),
          isRowHeading: true,
          render: ({ access, program }) => program || t(`access.${access}`),
        },
        {
          key: 'from',
          title: t('column.from'),
          render: ({ from, fromTime }) => [formatDate(from), fromTime].filter(Boolean).join(' '),
        },
        {
          key: 'to',
          title: t('column.to'),
          render: ({ to, toTime }) => [formatDate(to), toTime].filter(Boolean).join(' '),
        },
        { key: 'status', title: t('column.status'), render: ({ status }) => <StatusTag status={status} /> },
        { key: 'services', title: t('field.services'), render: ({ data }) => data.services.join(', ') },
        { key: 'approvedBy', title: t('field.approvedBy'), render: ({ data }) => data.approvedBy },
        {
          key: 'act',
          title: <span className="sr-only">{t('record.what')}</span>,
          render: ({ id, status }) =>
            status !== 'voided' && (
              <div className="kb-actions">
                <LinkButton kind="plain" href={paths.correct(id)}>
                  {t('correct.act')}
                </LinkButton>
                <Button kind="plain" onPress={() => end(id)}>
                  {t('end.act')}
                </Button>
              </div>
            ),
        },
      ]}
    />
  )
}
