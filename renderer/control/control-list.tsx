// Every control: the one under way, those approved, those from before Kontrolbog, and apart what counts nowhere.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ControlItem } from '../../shared/control/plan-contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDate, formatInstant } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { DutiesTable } from './duties-table.tsx'
import { useDutyText } from './use-duty-text.ts'

export function ControlList() {
  const { t } = useTranslation('control')
  const dutyText = useDutyText()
  const { value, error } = useQuery('control.list', () => api.control.list())
  const periodOf = ({ period }: Pick<ControlItem, 'period'>) =>
    t('wizard.period', { from: formatDate(period.from), to: formatDate(period.to) })
  const covers = ({ covers: duties }: ControlItem) => duties.map(dutyText).join(', ')
  const begin = (
    <LinkButton href="/kontrol/ny" kind="primary">
      {t('wizard.new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeading title={t('title')} lead={t('wizard.lead')} actions={value && !value.underWay && begin} />
      <ErrorAlert error={error} />
      {value && (
        <div className="kb-stack">
          {value.underWay && (
            <Alert
              kind="info"
              title={t('wizard.underWay', { period: periodOf(value.underWay) })}
              action={
                <LinkButton href={`/kontrol/${value.underWay.id}`} kind="primary">
                  {t('wizard.resume')}
                </LinkButton>
              }
            >
              {t('wizard.underWayNotCounted')}
            </Alert>
          )}
          <Pane title={t('wizard.duties')}>
            <DutiesTable duties={value.duties} />
          </Pane>
          <Pane title={t('wizard.approved')}>
            {value.approved.length === 0 ? (
              <EmptyState text={t('wizard.noneApproved')} />
            ) : (
              <DataTable
                caption={t('wizard.approved')}
                rows={value.approved}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'period',
                    title: t('wizard.periodColumn'),
                    isRowHeading: true,
                    render: (row) => <Link href={`/kontrol/${row.id}/rapport`}>{periodOf(row)}</Link>,
                  },
                  { key: 'covers', title: t('wizard.coversColumn'), render: covers },
                  {
                    key: 'at',
                    title: t('wizard.approvedAt'),
                    render: (row) => formatInstant(row.approvedAt),
                  },
                  { key: 'by', title: t('wizard.approvedBy'), render: (row) => row.approvedBy },
                  {
                    key: 'counts',
                    title: t('wizard.counts'),
                    render: (row) =>
                      row.incomplete === null
                        ? t('wizard.countsYes')
                        : t('wizard.countsNo', { reason: row.incomplete }),
                  },
                ]}
              />
            )}
          </Pane>
          {value.earlier.length > 0 && (
            <Pane title={t('wizard.earlier')}>
              <DataTable
                caption={t('wizard.earlier')}
                rows={value.earlier}
                rowKey={(row) => JSON.stringify(row)}
                columns={[
                  {
                    key: 'duty',
                    title: t('wizard.dutyName'),
                    isRowHeading: true,
                    render: ({ duty }) => dutyText(duty),
                  },
                  { key: 'period', title: t('wizard.periodColumn'), render: periodOf },
                  {
                    key: 'at',
                    title: t('wizard.approvedAt'),
                    render: (row) => formatInstant(row.approvedAt),
                  },
                ]}
              />
            </Pane>
          )}
          <NotCounted title={t('wizard.technical')} rows={value.technical} />
          <NotCounted title={t('wizard.abandoned')} rows={value.abandoned} />
        </div>
      )}
    </>
  )
}

function NotCounted({
  title,
  rows,
}: {
  title: string
  rows: readonly (ControlItem & { reason?: string })[]
}) {
  const { t } = useTranslation('control')
  if (rows.length === 0) return null
  return (
    <Pane title={title}>
      <p>{t('wizard.notCounted')}</p>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'period',
            title: t('wizard.periodColumn'),
            isRowHeading: true,
            render: ({ period }) =>
              t('wizard.period', { from: formatDate(period.from), to: formatDate(period.to) }),
          },
          { key: 'begun', title: t('wizard.begunAt'), render: (row) => formatInstant(row.begunAt) },
          { key: 'reason', title: t('wizard.reason'), render: (row) => row.reason ?? '' },
        ]}
      />
    </Pane>
  )
}
