import { useTranslation } from 'react-i18next'
import type { ShownFollowUp } from '../../shared/duties/contract.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate } from '../ui/format.ts'
import { Tag } from '../ui/tag.tsx'
import { clauseKey, pointOf } from './clause-texts.ts'

export type FollowUpTableProps = {
  rows: readonly ShownFollowUp[]
  onChoose: (row: ShownFollowUp, act: 'close' | 'move') => void
}

/** Open deadlines, the earliest first. */
export function FollowUpTable({ rows, onChoose }: FollowUpTableProps) {
  const { t } = useTranslation('duties')
  const what = ({ clause }: ShownFollowUp) => `${pointOf(clause)}. ${t(`clause.${clauseKey(clause)}`)}`
  return (
    <DataTable
      caption={t('deadlines.caption')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', title: t('column.point'), isRowHeading: true, render: what },
        { key: 'due', title: t('column.due'), render: ({ due }) => formatDate(due) },
        { key: 'left', title: t('column.left'), render: ({ daysLeft }) => <DaysLeft days={daysLeft} /> },
        { key: 'who', title: t('column.responsible'), render: ({ responsible }) => responsible },
        {
          key: 'origin',
          title: t('column.origin'),
          render: ({ origin, originName }) =>
            t(`deadlines.origin.${origin}`, {
              name: origin === 'control' ? formatDate(originName) : originName,
            }),
        },
        {
          key: 'act',
          title: t('column.action'),
          render: (row) => (
            <span className="kb-table-actions">
              <Button
                kind="plain"
                aria-label={t('deadlines.closeFor', { what: what(row) })}
                onPress={() => onChoose(row, 'close')}
              >
                {t('deadlines.close')}
              </Button>
              <Button
                kind="plain"
                aria-label={t('deadlines.moveFor', { what: what(row) })}
                onPress={() => onChoose(row, 'move')}
              >
                {t('deadlines.move')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  )
}

function DaysLeft({ days }: { days: number }) {
  const { t } = useTranslation('duties')
  if (days === 0) return <Tag kind="warn">{t('dueToday')}</Tag>
  return days < 0 ? <Tag kind="bad">{t('daysLate', { count: -days })}</Tag> : t('daysLeft', { count: days })
}
