import { useTranslation } from 'react-i18next'
import type { OverviewState } from '../../shared/overview/contract.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate } from '../ui/format.ts'
import { dutyText } from './duty-text.ts'

type Row = { key: string; duty: string; from: string; until: string; state: string }

/** What the year wheel draws, line by line: each arc, each gap, each yearly date. */
export function RingTable({ state }: { state: OverviewState }) {
  const { t } = useTranslation('overview')
  return (
    <DataTable
      caption={t('wheel.table')}
      rows={useRows(state)}
      rowKey={({ key }) => key}
      columns={[
        { key: 'duty', title: t('column.duty'), isRowHeading: true, render: ({ duty }) => duty },
        { key: 'from', title: t('column.from'), render: ({ from }) => formatDate(from) },
        { key: 'until', title: t('column.until'), render: ({ until }) => formatDate(until) },
        { key: 'state', title: t('column.state'), render: ({ state: text }) => text },
      ]}
    />
  )
}

function useRows({ rings, dots, today }: OverviewState): Row[] {
  const { t } = useTranslation('overview')
  const ringRows = rings.flatMap((ring) => {
    const duty = dutyText(t, ring)
    const last = ring.arcs.at(-1)
    return [
      ...ring.arcs.map((arc) => ({
        key: `${ring.key} ${arc.begins} ${arc.from}`,
        duty: `${duty}. ${t(arc.begins === 'control' ? 'wheel.beginsControl' : 'wheel.beginsAccess')}`,
        from: arc.from,
        until: arc.due,
        state: arc === last && arc.due >= today ? t('wheel.state.running') : t('wheel.state.past'),
      })),
      ...ring.gaps.map((gap) => ({
        key: `${ring.key} gap ${gap.from}`,
        duty,
        from: gap.from,
        until: gap.to,
        state: t('daysLate', { count: gap.daysLate }),
      })),
    ]
  })
  const dotRows = dots.map(({ kind, date, state }) => ({
    key: `${kind} ${date} ${state}`,
    duty: dutyText(t, { kind, program: '' }),
    from: date,
    until: date,
    state: t(`wheel.state.${state}`),
  }))
  return [...ringRows, ...dotRows]
}
