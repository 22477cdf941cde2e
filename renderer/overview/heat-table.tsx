import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/data-table.tsx'
import { formatNumber } from '../ui/format.ts'
import { weekdays } from './weekdays.ts'

/** Look-ups by weekday (Monday first) and hour, as a table. */
export function HeatTable({ counts }: { counts: readonly (readonly number[])[] }) {
  const { t, i18n } = useTranslation('overview')
  const names = weekdays(i18n.language)
  return (
    <DataTable
      caption={t('heat.title')}
      rows={counts.map((hours, day) => ({ day, hours }))}
      rowKey={({ day }) => day}
      columns={[
        { key: 'day', title: t('column.weekday'), isRowHeading: true, render: ({ day }) => names[day] },
        ...Array.from({ length: 24 }, (_, hour) => ({
          key: String(hour),
          title: String(hour).padStart(2, '0'),
          isNumber: true,
          render: ({ hours }: { hours: readonly number[] }) => formatNumber(hours[hour]),
        })),
      ]}
    />
  )
}
