// Findings that nobody has assessed yet, by severity, of the control under way or the latest.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OverviewState } from '../../shared/overview/contract.ts'
import type { Severity } from '../../shared/control/subject.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDate, formatNumber } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { Tag, type TagKind } from '../ui/tag.tsx'

const tags: Readonly<Record<Severity, TagKind>> = {
  kritisk: 'bad',
  høj: 'bad',
  middel: 'warn',
  lav: 'off',
  info: 'off',
}

export function FindingsPane({ state: { findings } }: { state: OverviewState }) {
  const { t } = useTranslation('overview')
  return (
    <Pane title={t('findings.title')} className="kb-c5">
      {findings === null ? (
        <EmptyState text={t('findings.none')} />
      ) : (
        <>
          <p className="kb-note">
            {t(findings.isUnderWay ? 'findings.underWay' : 'findings.latest', {
              from: formatDate(findings.period.from),
              to: formatDate(findings.period.to),
            })}
          </p>
          {findings.bySeverity.length === 0 ? (
            <EmptyState text={t('findings.noneFound')} />
          ) : (
            <DataTable
              caption={t('findings.title')}
              rows={findings.bySeverity}
              rowKey={({ severity }) => severity}
              columns={[
                {
                  key: 'severity',
                  title: t('column.severity'),
                  isRowHeading: true,
                  render: ({ severity }) => (
                    <Tag kind={tags[severity]}>{t(`findings.severity.${severity}`)}</Tag>
                  ),
                },
                {
                  key: 'open',
                  title: t('column.open'),
                  isNumber: true,
                  render: ({ open }) => formatNumber(open),
                },
                {
                  key: 'total',
                  title: t('column.total'),
                  isNumber: true,
                  render: ({ total }) => formatNumber(total),
                },
              ]}
            />
          )}
          <p>
            <Link href={`/kontrol/${findings.control}/${findings.isUnderWay ? 'fund' : 'rapport'}`}>
              {t('findings.see')}
            </Link>
          </p>
        </>
      )}
    </Pane>
  )
}
