import { useTranslation } from 'react-i18next'
import type { OverviewDuty } from '../../shared/overview/contract.ts'
import { byDeadline } from '../../shared/overview/state-of-duties.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate } from '../ui/format.ts'
import { dutyText, leftText } from './duty-text.ts'

/** Every duty with its deadline, the earliest first and the unknown ones last. */
export function DutyTable({ duties }: { duties: readonly OverviewDuty[] }) {
  const { t } = useTranslation('overview')
  const rows: OverviewDuty[] = [...byDeadline(duties), ...duties.filter(({ due }) => due === null)]
  return (
    <DataTable
      caption={t('deadlines.title')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'duty',
          title: t('column.duty'),
          isRowHeading: true,
          render: (duty) =>
            duty.deadlines > 1
              ? `${dutyText(t, duty)} (${t('several', { count: duty.deadlines })})`
              : dutyText(t, duty),
        },
        { key: 'clause', title: t('column.clause'), render: ({ kind }) => t(`clause.${kind}`) },
        {
          key: 'due',
          title: t('column.due'),
          render: ({ due }) => (due === null ? t('unknown') : formatDate(due)),
        },
        { key: 'left', title: t('column.left'), render: ({ daysLeft }) => leftText(t, daysLeft) },
      ]}
    />
  )
}
